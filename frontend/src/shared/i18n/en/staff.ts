import type { Schema } from '../schema.ts'
import frame from './staff_frame.ts'
import review from './staff_review.ts'
import search from './staff_search.ts'

const staff: Schema['staff'] = { ...frame, ...review, ...search }

export default staff

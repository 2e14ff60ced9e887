import type { Schema } from '../schema.ts'

const staff: Schema['staff'] = { title: 'Staff console' }
export default staff

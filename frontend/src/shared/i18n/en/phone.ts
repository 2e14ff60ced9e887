import type { Schema } from '../schema.ts'

const phone: Schema['phone'] = { title: 'Yitong' }
export default phone

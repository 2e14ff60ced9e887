import type { Schema } from '../schema.ts'

const portal: Schema['portal'] = { title: 'Liaoning CA digital certificates online' }
export default portal

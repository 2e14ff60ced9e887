import type { Schema } from '../schema.ts'
import account from './portal_account.ts'
import application from './portal_application.ts'
import frame from './portal_frame.ts'
import orders from './portal_orders.ts'

const portal: Schema['portal'] = { ...frame, ...account, ...application, ...orders }

export default portal

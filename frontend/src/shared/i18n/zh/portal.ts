// 门户的全部文字。
import account from './portal_account.ts'
import application from './portal_application.ts'
import frame from './portal_frame.ts'
import orders from './portal_orders.ts'

const portal = { ...frame, ...account, ...application, ...orders }

export default portal

// 业务管理端的文字。
import frame from './staff_frame.ts'
import review from './staff_review.ts'
import search from './staff_search.ts'

const staff = { ...frame, ...review, ...search }

export default staff

const staff = { title: '业务管理' } as const
export default staff

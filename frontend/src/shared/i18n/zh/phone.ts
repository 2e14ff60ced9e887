const phone = { title: '毅通' } as const
export default phone

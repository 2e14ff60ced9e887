const portal = { title: '辽宁CA数字证书在线系统' } as const
export default portal

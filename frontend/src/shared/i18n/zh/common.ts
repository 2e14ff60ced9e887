// 三个前端共用的词。
const common = {
  language: '语言', other_language: 'English', switch_language: '切换到英文',
  large_type: '大字版', normal_type: '标准版', skip: '跳到主要内容', required: '必填', optional: '选填',
  loading: '正在加载…', retry: '重试', refresh: '刷新', close: '关闭', cancel: '取消', confirm: '确定', back: '返回', next: '下一步', previous: '上一步',
  save: '保存', saved: '已保存', saving: '正在保存…', remove: '移除', replace: '更换', preview: '预览', upload: '上传', download: '下载', submit: '提交', show: '显示', hide: '隐藏',
  coming: '即将开放', details: '详情', more: '更多操作', yes: '是', no: '否', none: '无', home: '返回首页', contact: '联系客服', hours: '服务时间 {hours}',
  seconds: '{n} 秒', minutes: '{n} 分钟', hours_n: '{n} 小时', days: '{n} 天', yuan: '{amount} 元',
  connection_lost: '连接中断，正在重新连接…', page_failed: '页面没有加载成功',
  not_found: { title: '没有这个页面', text: '网址可能已变化。请从首页重新进入。' },
  page_error: { title: '页面出了问题', text: '请刷新页面；您已保存的内容不会丢失。', reload: '刷新页面' },
  sms: { get: '获取验证码', again: '{n} 秒后重发', solving: '安全验证中…', sent: '验证码已发送，{n} 分钟内有效。', label: '短信验证码' },
  qr: {
    loading: '正在生成二维码…', left: '二维码将在 {time} 后失效', expired: '二维码已失效', refresh: '刷新二维码', scanned: '已扫描，请在手机上继续', done: '已完成',
    failed: '二维码没有加载成功',
  },
  agreement: { read: '阅读《{title}》', version: '版本 {version} · {date}', loading: '正在加载协议…', agree: '我已阅读并同意', close: '读完了' },
  masked: { show: '显示完整内容', hide: '隐藏', audited: '查看完整内容会被记录' },
  password: {
    strength: '密码强度', weak: '弱', fair: '中', strong: '强', show: '显示密码', hide: '隐藏密码',
    rule_length: '8 到 64 个字符', rule_kinds: '小写字母、大写字母、数字、符号至少三种', rule_common: '不是常见密码', rule_mobile: '不包含手机号码',
    met: '已满足', unmet: '未满足',
  },
} as const
export default common

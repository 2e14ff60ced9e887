// 订单的词：三个前端共用。
const order = {
  state: {
    draft: '草稿', awaiting_payment: '待支付', paid: '已支付', in_review: '待审核', refused: '审核失败', approved: '审核通过',
    in_production: '制证中', completed: '已完成', closed: '已关闭', refunding: '退款中', refunded: '已退款',
  },
  type: { new: '新制', renewal: '年检', change: '变更', reissue: '补办' },
  delivery: { counter: '窗口自取', courier: '快递' },
  medium: { mobile: '手机证书', ukey: 'UKey 证书' },
  holder_kind: { personal: '专家证书', enterprise: '企业证书' },
  document_type: {
    identity_card: '居民身份证', passport: '护照', hong_kong_macao_permit: '港澳居民来往内地通行证', taiwan_permit: '台湾居民来往大陆通行证',
    foreign_permanent_resident_card: '外国人永久居留身份证', other: '其他证件', uscc: '统一社会信用代码',
  },
  field: {
    order_id: '订单号', product: '产品', type: '类型', medium: '介质', holder_kind: '证书类别', holder: '证书持有人', name: '姓名', mobile: '手机号码',
    document_type: '证件类型', document_number: '证件号码', application_form: '个人申请表', business_licence: '营业执照', enterprise_application_form: '单位申请表',
    seal_information_form: '印章信息表', power_of_attorney: '授权委托书', legal_representative_document_front: '法人证件（正面）',
    legal_representative_document_back: '法人证件（反面）', invoice_title: '发票抬头', company_name: '单位名称', handler: '被授权人', legal_representative: '法定代表人', amount: '金额', state: '状态',
    created_at: '创建时间', updated_at: '更新时间', paid_at: '支付时间', submitted_at: '提交时间', term: '有效期', quantity: '数量', identity: '人脸认证',
    service_period: '服务期限', closes_at: '支付截止', provider: '支付方式',
  },
  event: {
    create: '创建订单', submit: '提交订单', cancel: '取消订单', expire: '超时关闭', paid: '支付成功', late_payment: '关闭后收到付款，将原路退回', refuse: '审核未通过',
    resubmit: '补充资料后重新提交', approve: '审核通过', approve_first: '一位审核员通过，等待第二位审核员', issue: '领取并签发证书', refund: '退款申请已同意', refunded: '退款已到账', other: '状态变更',
  },
  actor: { nobody: '系统', account: '本人', staff: '审核人员', system: '系统' },
  provider: { wechat_pay: '微信支付' },
  refund: {
    state: { requested: '退款申请待处理', granted: '已同意，正在提交', declined: '未同意退款', submitted: '支付机构处理中', succeeded: '已退款', abnormal: '退款受阻', closed: '退款被关闭' },
    cause: { requested: '申请退款', late: '关闭后付款', surplus: '重复付款' },
    reason: { not_needed: '不需要了', wrong_information: '信息填错', ordered_twice: '重复下单', takes_too_long: '等待时间太长', other: '其他' },
  },
  years: '{n} 年',
} as const
export default order

// 门户的全部文字。
const portal = {
  title: '辽宁CA数字证书在线系统',
  brand: '数字证书在线系统',
  nav: { main: '主菜单', home: '首页', self_service: '自助服务', downloads: '下载中心', centre: '个人中心', login: '登录', register: '注册', logout: '退出', greeting: '您好，{name}', account: '账号', tools: '显示设置' },
  page: {
    renewal: '证书年检', renewal_confirm: '确认年检信息', renewal_done: '年检完成', home: '首页', self_service: '自助服务', downloads: '下载中心', login: '登录', register: '注册', forgotten: '找回密码', apply: '证书新制', information: '信息填写', handler: '被授权人认证', documents: '资料上传', pay: '在线支付', done: '完成申请',
    profile: '个人信息', orders: '订单管理', order: '订单详情', resubmit: '补充资料', invoices: '我的发票', invoice: '发票详情', password: '重置密码', mobile: '更换手机号码', data: '导出我的数据', closing: '注销账号', sessions: '登录设备', verify: '实名认证', face_return: '认证返回', not_found: '没有这个页面',
  },
  breadcrumbs: '当前位置',
  footer: { contact: '客服电话', hours: '服务时间', note: '工作日提供人工服务，订单在线全天受理。', },
  home: {
    title: '在线办理数字证书',
    lead: '不用到窗口：在网上填写、刷脸、支付，审核通过后在手机上领取证书，用于辽宁政府采购网。',
    start: '申请证书', follow: '查看我的订单',
    business: '可以办理什么',
    new_title: '证书新制', new_text: '申请手机数字证书或 UKey 证书，全程在线办理。', new_action: '开始申请',
    renewal_title: '证书年检', renewal_text: '每年一次，延长证书的服务期限。',
    download_title: '下载中心', download_text: '驱动、申请表、根证书、操作说明，以及手机客户端“毅通”。', download_action: '去下载',
    how: '办理流程',
    step1_title: '注册登录', step1_text: '用手机号码和短信验证码。',
    step2_title: '填写并刷脸', step2_text: '填写信息，微信扫码录制人脸视频，上传签字的申请表。',
    step3_title: '在线支付', step3_text: '微信扫码支付，2 小时内有效。',
    step4_title: '手机领取', step4_text: '审核通过后，在手机客户端领取证书。',
    prepare: '办理前请准备', prepare1: '本人有效身份证件', prepare2: '能接收短信的本人手机，并装有微信', prepare3: '填写并签字的个人申请表照片或扫描件（JPG 或 PNG，不超过 5 MB）',
    about: '关于我们',
    about_text: '{name}是依法设立的第三方电子认证服务机构，为电子政务、政府采购等领域提供数字证书的签发、更新、查询与吊销服务。证书采用国产 SM2 算法，私钥由手机与服务端共同保管，任何一方都不能单独使用。',
    licences: '资质', licence1: '电子认证服务许可证（工业和信息化部颁发）', licence2: '电子认证服务使用密码许可证（国家密码管理局颁发）', licence_note: '证照编号与有效期以发证机关公示为准，可向客服查询。',
    contact: '联系我们', phone: '客服电话', hours: '服务时间', contact_failed: '客服信息暂时没有取到，请稍后刷新。',
  },
  self: {
    lead: '请选择要办理的业务。', new_text: '第一次申请，或证书已失效需要重新制作。全程在线，约 10 分钟。', new_action: '办理新制', renewal_text: '证书每年年检一次，办理后服务期限延长一年。',
  },
  downloads: {
    lead: '不需要登录。', groups: '分类', drivers: '驱动下载', forms: '申请表下载', controls: '控件下载', manuals: '操作说明', empty: '暂时没有可以下载的文件。',
    forms_text: '这里是空白表格。在线申请时可以下载已填好的表格，更省事。', version: '版本 {version}', action: '下载', action_label: '下载{name}', digests: '校验值（SHA-256、SM3）', copy: '复制', copy_label: '复制{name}的 {word}', copied: '{word} 已复制。', not_copied: '浏览器不允许复制，请手工选取。',
    check: '安装前请核对校验值：Windows 可用命令 certutil -hashfile 文件名 SHA256。',
    app: '手机客户端“毅通”', app_text: '用手机扫描二维码，或用手机浏览器打开下面的地址。用申请时的手机号码登录，即可领取证书。', app_qr: '获取手机客户端的二维码', app_stores: '也可以在应用商店搜索“毅通”：', app_android: '下载安卓安装包', app_ios: '在 App Store 获取', app_link: '打开“毅通”',
  },
  account: {
    mobile: '手机号码', password: '密码', password_new: '新密码', password_again: '再输入一次密码', code: '短信验证码',
    mobile_hint: '11 位内地手机号码', agree_lead: '我已阅读并同意', platform: '平台服务协议', terms_of_service: '服务条款', privacy_policy: '隐私条款', certificate_application: '数字证书申请协议', app_terms: '客户端服务条款', app_privacy: '客户端隐私条款',
    and: '和', list_sign: '、', agreements_failed: '协议没有加载成功，暂时无法提交。', agreements: '协议',
  },
  register: { lead: '用手机号码注册，一个号码一个账号。', action: '注册', have: '已有账号？', to_login: '去登录', taken: '用这个号码登录', done: '注册成功，已为您登录。' },
  login: {
    by_password: '密码登录', by_code: '短信验证码登录', code_hint: '没有注册过的号码，首次登录会自动开通账号。', action: '登录', to_register: '注册新账号', forgotten: '忘记密码', methods: '登录方式', use_code: '改用短信验证码登录', done: '登录成功。', logged_out: '您已退出登录。', first: '请先登录，之后会回到刚才的页面。',
  },
  forgotten: { lead: '用短信验证码设置新密码。设置后，其他设备上的登录都会退出。', action: '设置新密码', done: '新密码已生效，请用它登录。' },
  due: { title: '协议已更新', text: '以下协议有了新的版本，请阅读。同意后可以继续办理。', action: '同意并继续', leave: '不同意，退出登录' },
  face_return: { working: '正在确认结果…', title: '认证已提交', text: '请回到申请时打开的页面，结果会自动显示在那里。本页可以关闭。', missing: '链接里缺少认证信息。请回到电脑上的页面查看结果。' },
  steps: { label: '办理步骤', current: '当前步骤', done: '已完成', information: '信息填写', handler: '被授权人认证', documents: '资料上传', pay: '在线支付', finish: '完成申请', choose: '选择证书' },
  choose: {
    lead: '请选择证书介质和类别。', medium: '证书介质', mobile_text: '私钥在手机里，不用插 UKey，扫码即可使用。', ukey_text: '私钥在 USB 介质里，由快递或窗口交付。',
    kind: '证书类别', personal_text: '评审专家个人使用。', enterprise_text: '供应商等企业使用，由被授权人办理。', price: '{amount} / {years}', agreement: '阅读并同意', action: '下一步：填写信息', none: '暂时没有可以办理的产品，请稍后再来。',
    drafts: '您有尚未提交的申请', drafts_text: '可以接着填写，已保存的内容都在。', resume: '继续填写', drafts_more: '查看全部草稿',
  },
  information: {
    price_title: '价格已调整', price_text: '这份草稿开始时显示的价格 {before} 已过有效期，现在的价格是 {now} / {years}。确认后才能提交，确认的价格会为您保留。', price_accept: '确认新价格 {amount}', price_accepted: '已确认新价格', lead: '填写的内容会自动保存，可以随时离开，之后在订单管理中继续。', person: '本人信息', face: '人脸认证', form: '个人申请表', invoice: '发票抬头',
    mobile_note: '证书领取、通知都使用账号的手机号码。', verified_note: '您已完成实名认证，不用再次填写；本次订单仍需做一次人脸认证。', change: '修改', saved_note: '已保存',
    name_hint: '与证件一致，例如 欧阳·某某', draft_gone: '这份申请已经提交，正在转到下一步。',
    submit: '提交订单，去支付', summary: '申请摘要', missing: '还需要完成', complete: '资料已齐全，可以提交。', leave: '保存并离开', autosave_failed: '自动保存没有成功，正在重试。',
  },
  face: {
    text: '用微信扫描二维码，在手机上录制一段人脸视频。认证成功后，本页会自动继续。', get: '获取二维码', label: '人脸认证二维码，请用微信扫描', hint: '请用微信“扫一扫”', passed: '人脸认证已通过', again: '重新认证', need_person: '请先填写姓名和证件号码。',
    changed: '姓名或证件改动后，需要重新认证。',
    failure: {
      mismatch: '姓名与证件号码不一致，请核对后再认证。', not_live: '没有确认是本人在场，请在光线充足处重新录制。', similarity: '人脸与证件照片差别较大，请正对镜头、摘下帽子口罩后重试。', document_expired: '证件已过期，请换用有效证件。',
      no_record: '没有查到这个证件的照片，请核对号码或联系客服。', tries: '尝试次数过多，请重新获取二维码。', refused: '您在手机上取消了认证，可以重新获取二维码。', other: '认证没有通过，请重新获取二维码再试。',
    },
  },
  handler: {
    person: '被授权人信息', role: '被授权人（经办人）代表单位使用证书办理业务，可以与当前登录账号不是同一人。请填写其本人信息；验证码会发到其手机，人脸认证由其本人完成。',
    proof: '被授权人手机验证码', prove: '验证手机号码', proved: '被授权人手机号码已验证。', face: '被授权人人脸认证', next: '下一步：资料上传',
  },
  company: {
    title: '单位信息', name_hint: '与营业执照完全一致，例如 沈阳某某（集团）有限公司', legal: '法定代表人', legal_text: '与营业执照一致；手机号码用于登录“毅通”查看授权。',
    documents: '申请资料', documents_text: '表格可以下载已填好内容的文件，打印、核对、签字盖章后拍照上传。照片要完整、清晰、无遮挡。', of: '{who}：{what}', back: '上一步',
  },
  example: {
    business_licence: '示例：营业执照正本或副本，四角完整，文字和登记机关印章清晰。', legal_representative_document_front: '示例：有照片和姓名的一面，四角完整，不反光。',
    legal_representative_document_back: '示例：有签发机关和有效期的一面，在有效期内。',
  },
  material: {
    text: '下载已填好的申请表，打印、核对并签字，然后拍照或扫描上传。', choose: '选择图片', drop: '或把图片拖到这里', rule: 'JPG 或 PNG，不超过 5 MB', sending: '正在上传 {percent}%', stored: '已上传', removed: '已移除。', alt: '已上传的{name}', preview: '{name}预览', uploaded_at: '上传时间', stop: '取消上传', confirm_remove: '确定移除已上传的{name}吗？',
  },
  form: { filled: '下载已填好的表格', blank: '下载空白表格', hint: '表格含您填写的完整信息和订单二维码，请妥善保管；拍照时请让二维码清楚、完整。', saved: '表格已下载。' },
  invoice: {

    company_only: '单位证书的发票开给单位，已按上面填写的单位名称和代码填好，可以修改。',    kind: '抬头类型', personal: '个人', enterprise: '企业', title_personal: '抬头', title_personal_hint: '不填写时使用证书持有人的姓名', title_enterprise: '企业名称', tax_number: '纳税人识别号', phone: '电话', bank: '开户银行', bank_account: '银行账号', address: '地址', note: '默认开具电子发票。需要纸质发票请联系客服 {phone}。',
  },
  pay: {
    facts: '订单信息', method: '支付方式', wechat: '微信支付', action: '去支付', label: '微信支付二维码，金额 {amount}', hint: '请用微信扫一扫支付 {amount}', waiting: '支付成功后，本页会自动继续，请不要重复支付。', closes: '请在 {time} 内完成支付', paid: '支付成功', closed_title: '订单已关闭', closed_text: '超过时间未支付，订单已自动关闭。可以重新申请。', again: '重新申请', later: '以后再付（在订单管理中）', cancel: '取消订单', cancel_text: '取消后订单关闭，不能恢复。确定取消吗？', cancelled: '订单已取消。', failed: '这次支付没有成功，请重新获取二维码。',
  },
  done: {
    title: '申请已提交', lead: '请等待审核，结果会在订单中显示。', next: '接下来', follow_title: '查看进度', follow_text: '在“个人中心 › 订单管理”中随时查看审核进度。', app_title: '获取手机客户端', app_text_company: '审核通过后，被授权人用自己的手机号码登录“毅通”，领取单位的证书。', pin_text_company: '领取时的初始口令是被授权人手机号码的后六位，领取时会请其立即改成自己的口令。',
    app_text: '审核通过后，打开“毅通”，用本账号的手机号码登录并领取证书。',
    pin_title: '初始口令', pin_text: '领取时的初始口令是您手机号码的后六位，领取时会请您立即改成自己的口令。', contact_title: '需要帮助', contact_text: '客服电话 {phone}，{hours}。', to_order: '查看订单', to_app: '如何获取客户端',
  },
  centre: { menu: '个人中心菜单' },
  profile: {
    account: '账号信息', identity: '实名认证', verified: '已认证', not_verified: '未认证', verify: '立即认证', verified_at: '认证时间', why: '认证一次后，办理业务不用再填写身份信息。', security: '登录安全', has_password: '已设置密码', no_password: '还没有设置密码，只能用短信验证码登录。', set_password: '设置密码', reset_password: '重置密码', sessions: '登录设备', sessions_text: '查看并结束在其他设备上的登录。', sessions_action: '管理登录设备', verify_lead: '填写本人信息，用微信扫码录制人脸视频。', verify_done: '实名认证已完成。',
    mobile_text: '换号后，用新号码登录和接收短信。', data: '我的数据', data_text: '下载一份本系统保存的您的全部信息。', closing_text: '不再使用本系统时，可以注销账号。',
  },
  password: { lead: '验证码发送到账号的手机号码 {mobile}。设置后，其他设备上的登录都会退出。', action: '确定', done: '新密码已生效，其他设备上的登录已退出。' },
  mobile: {
    lead: '更换后，用新号码登录和接收短信；其他设备上的登录都会退出。已有的证书照常使用，已有的订单仍记录办理时的号码。', claim_first: '有待领取的证书时，请先领取再换号：企业证书只能由办理时登记的号码领取。',
    proof: '现在的号码', by_code: '还能收到短信', by_code_text: '验证码发送到 {mobile}。', by_face: '已经不能接收短信', by_face_text: '由已实名的本人刷脸确认。', by_face_unverified: '账号没有实名认证，无法刷脸确认，请联系客服。', old_code: '现在号码收到的验证码',
    new_mobile: '新的手机号码', new_code: '新号码收到的验证码', action: '确认更换', done: '手机号码已更换。', face_first: '请先刷脸确认。',
  },
  data: {
    lead: '文件包含账号、实名、登录、订单、支付、证书和操作记录等全部信息，格式为 JSON。图片只列出清单，可在订单详情中查看。', warn: '文件里是未隐藏的个人信息，请妥善保管，不要发给他人。',
    code_to: '验证码发送到 {mobile}。', action: '生成下载链接', ready: '下载链接已生成，只能使用一次，{time} 前有效。', download: '下载文件', again: '已下载？如需再次下载，请重新生成链接。',
  },
  closing: {
    lead: '注销后，账号立即退出所有设备，不能恢复；这个手机号码可以重新注册，但看不到现在的订单和证书。', busy: '还有未办结的订单，请先完成或取消：', what: '注销意味着什么',
    drafts: '{n} 份草稿会一起删除。', certificates: '{n} 张有效证书不会吊销，但手机上不能再使用；不再需要时请先联系客服吊销。', no_certificates: '没有有效的证书。', kept: '已签发证书的记录依法保存到 {date}，到期后自动删除。', erased: '其他个人信息随即删除，删除会留下记录。',
    understand: '我已了解，注销后不能恢复', action: '注销账号', code_to: '验证码发送到 {mobile}。', confirm: '确定注销账号吗？注销后立即退出，不能恢复。', done: '账号已注销。',
  },
  sessions: { lead: '不认识的登录请立即结束，并重置密码。', current: '当前设备', device: '设备', address: '网络地址', created_at: '登录时间', seen_at: '最近使用', end: '结束', ended: '该登录已结束。', client: { portal: '网页', phone: '手机客户端', staff: '业务管理' }, confirm: '确定结束这个登录吗？', unknown_device: '未知设备' },
  orders: {
    number: '订单号', holder: '证书持有人', holder_hint: '完整姓名', state: '状态', all: '全部', search: '查询', reset: '清除条件', empty: '还没有订单', empty_text: '办理的证书和草稿都会列在这里。', none: '没有符合条件的订单，请换个条件。', apply: '申请证书', table: '订单列表', total: '共 {n} 笔', time: '时间', actions: '操作', pages: '分页',
    action: { resume: '继续填写', delete: '删除草稿', pay: '去支付', cancel: '取消订单', failure_reason: '查看失败原因', resubmit: '补充资料', details: '详情', claim: '领取方法', unbind: '证书解绑', refund: '申请退款' },
    more_for: '订单 {number} 的更多操作', delete_text: '删除后不能恢复。确定删除这份草稿吗？', deleted: '草稿已删除。', reason_title: '审核失败原因', claim_title: '领取证书', claim_text: '请在手机上打开“毅通”，用本账号的手机号码登录，在首页点“领取证书”。初始口令是手机号码的后六位。', filters: '查询条件', bad_number: '订单号是 19 位数字。',
  },
  delivery: {
    title: 'UKey 交付', how: '交付方式', counter_text: '制作完成后，凭身份证件到服务窗口领取。', courier_text: '制作完成后快递给您，可在订单中查看快递单号。', name: '收件人', mobile: '收件人手机号码', address: '收件地址', save: '保存交付方式',
    saved: '交付方式已保存。', to: '收件信息', courier_number: '快递单号', handed_over_at: '交付时间', missing: '请选择 UKey 的交付方式。',
  },
  unbind: {
    title: '证书解绑', lead: '解绑后，这张证书与下列网站账号的关联会解除：', means: '证书本身不受影响，仍然有效，之后可以在该网站重新绑定。网站收到通知之前，用证书登录可能仍然有效。', bound_at: '{time} 绑定', waiting: '已解绑，正在通知网站', action: '确定解绑', done: '已解绑，正在通知网站。',
  },
  order: {
    lead: '订单号 {number}', timeline: '办理进度', next: '接下来', usual: '通常需要 {time}', until: '截止 {time}', entered: '申请信息', documents: '资料', payment: '支付', invoice: '发票', certificate: '证书', reasons: '审核未通过的原因', reasons_text: '请按原因补充后重新提交，不用再次支付。', not_paid: '尚未支付', no_document: '尚未上传', no_certificate: '领取后显示', checked: '已通过', not_checked: '未进行', certificate_id: '证书编号', by: '{actor}',
    payment_state: { pending: '待支付', succeeded: '已支付', closed: '已关闭', failed: '失败', surplus: '多付，将原路退回' },
    next_event: { submit: '等待您提交', paid: '等待您支付', approve: '等待审核', issue: '等待您在手机上领取证书', make: '正在制作 UKey', hand_over: '等待交付 UKey', resubmit: '等待您补充资料', refunded: '等待退款到账', other: '等待处理' },
    image_failed: '图片没有加载成功。', your_title: '个人抬头（未填写则用持有人姓名）',
  },
  refund: {
    title: '退款', lead: '审核通过前可以申请退款，款项按原支付方式退回。已开具的发票会先冲红。', reason: '退款原因', note: '补充说明', note_hint: '最多 200 个字，请不要填写证件号码。', choose: '请选择', send: '提交申请', asked: '退款申请已提交，请等待处理。',
    amount: '退款金额', state: '状态', created_at: '申请时间', decided_at: '处理时间', finished_at: '完成时间', answer: '处理说明', cause: '原因',
    text: {
      requested: '财务人员会尽快处理。处理前订单照常审核；一旦审核通过，就不能再退款。', granted: '正在提交给支付机构。', declined: '订单继续办理。如仍需退款，可以在审核通过前再次申请。',
      submitted: '支付机构已受理，一般 1 至 3 个工作日到账。请留意支付账户。', succeeded: '款项已退回原支付账户。', abnormal: '支付机构暂时无法退回，财务人员正在处理，您不需要再次申请。', closed: '支付机构关闭了这次退款，财务人员会重新办理，您不需要再次申请。',
    },
  },
  resubmit: { lead: '只有审核指出的项目可以修改，其余保持不变。', reason: '原因：{reason}', action: '重新提交', done: '已重新提交，请等待审核。', face: '修改后请重新做人脸认证', unchanged: '不可修改', closed: '这笔订单现在不需要补充资料。', stale: '现在的图片就是被退回的那一张，请更换后再提交。' },
  invoices: {
    lead: '支付成功后自动开具电子发票。需要纸质发票请联系客服 {phone}。', filters: '筛选发票', order: '订单号', title: '发票抬头', title_hint: '完整的抬头', kind: '类型', amount: '金额', state: '状态', time: '开票时间', open: '查看', total: '共 {n} 张发票', none: '没有符合条件的发票', empty: '还没有发票', empty_text: '订单支付成功后，发票会自动出现在这里。',
    kinds: { blue: '电子发票（普通发票）', red: '红字发票' },
    states: { waiting: '待开具', requested: '开具中', issued: '已开具', failed: '开具失败', reversing: '冲红中', reversed: '已冲红', withdrawn: '已撤销' },
    state_text: { waiting: '发票正在排队开具。', requested: '已提交税务系统，通常几分钟内完成，本页会自动更新。', issued: '发票已开具，可以查看和下载。', failed: '发票暂时没有开成，我们会尽快处理，不需要您操作。如抬头填写有误，可以更正抬头。着急请联系客服 {phone}。', reversing: '正在冲红，完成后状态会更新。', reversed: '这张发票已被红字发票冲销，不能再使用。', withdrawn: '这张发票没有开具。' },
    facts: '发票信息', number: '发票号码', item: '项目', tax: '税额', tax_of: '{tax}（税率 {rate}%，已含在金额中）', reverses: '冲销的发票', replaces: '更正前的发票', files: '发票文件', no_files: '发票开具后，文件会显示在这里。', original: '如有 OFD 文件，OFD 为报销入账的原始凭证。', download: '下载 {format}（{size}）', pdf_label: '发票 {number} 的版面，内容见上方发票信息', pdf_failed: '这里无法显示发票版面，请下载后查看。',
    send: '重新发送', send_text: '发票将发送到您填写的邮箱或手机，至少填写一项。', email: '邮箱', mobile: '手机号码', sent: '已提交发送，请稍后查收。',
    correct: '更正抬头', correct_text: '更正抬头只能做一次：原发票会被冲红作废，再按新抬头重新开具。请仔细核对。', correct_now: '确认更正', corrected: '已提交更正，新发票正在开具。',
  },
} as const
export default portal

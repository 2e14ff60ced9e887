// 手机端“毅通”的文字。
const phone = {
  title: '毅通', version: '版本 {version}',
  tab: { label: '主菜单', home: '首页', grants: '授权', mine: '我的' },
  page: {
    login: '登录 / 注册', home: '首页', grants: '授权', grant: '授权详情', mine: '我的', certificates: '我的证书', certificate: '证书详情', claim: '领取证书',
    settings: '设置', sessions: '登录的设备', about: '关于',
  },
  unreachable: { title: '暂时连接不上', text: '您没有退出登录。请检查网络，然后重试。' },
  login: {
    lead: '用手机号和短信验证码登录。', first: '没有注册过的手机号，首次登录会自动开通账号。',
    whose: '办理专家证书请用申请人的手机号；办理企业证书请用被授权人或法人的手机号。', mobile: '手机号码', code: '短信验证码', submit: '登录', agree: '我已阅读并同意',
    and: '和', ended: '登录已结束，请重新登录。', methods: '登录方式', by_code: '短信验证码', by_password: '密码', password: '密码', lead_password: '用手机号和密码登录。',
    no_password: '还没有密码时请用短信验证码登录；忘记密码可在电脑端的登录页重设。', use_code: '改用短信验证码登录', app_terms: '用户协议', app_privacy: '隐私政策',
  },
  due: { title: '协议已更新', text: '继续使用前，请阅读并同意新的版本。', accept: '同意并继续', leave: '不同意，退出登录' },
  agreement: {
    platform: '平台协议', terms_of_service: '服务条款', privacy_policy: '隐私条款', certificate_application: '证书申请协议', app_terms: '毅通用户协议',
    app_privacy: '毅通隐私政策',
  },
  home: {
    hello: '您好，{name}', waiting: '待领取的证书', waiting_text: '审核已通过，领取后即可使用。', mine: '我的证书', mine_n: '{n} 张', none: '还没有证书',
    none_text: '请先在电脑或手机浏览器中打开辽宁CA数字证书在线系统，申请并支付；审核通过后回到这里领取。', what: '在这里可以做什么', claim: '领取证书',
    claim_text: '审核通过后，在本机生成密钥并领取证书。', view: '查看证书', view_text: '查看有效期、状态和序列号，下载证书链。', scan: '扫一扫',
    scan_text: '扫描网上平台的二维码，登录或办理年检。', contact: '客服', call: '拨打客服电话 {phone}',
  },
  grants: {
    text: '法人把单位证书的使用权授给被授权人（经办人）。单位的申请审核通过后，授权自动生效并列在这里。', in_force: '生效中', history: '历史记录', empty: '没有生效中的授权。', empty_history: '没有历史记录。',
    subject: { certificate: '{company} 法人授权', seal: '{company} 印章授权', document: '{company} 文件授权' }, row: '{grantor} 授权给 {grantee}',
    state: { in_force: '生效中', expired: '已到期', withdrawn: '已撤回', replaced: '已由新的授权替代' }, state_label: '状态', company: '单位名称', from: '生效时间', until: '截止时间', open_end: '至撤回为止', ended: '结束时间',
    letter: '授权书', no_letter: '被授权人就是法定代表人，没有授权委托书。', pages: '翻页', newer: '较新的', older: '较早的',
  },
  mine: {
    verified: '已实名', unverified: '未实名', unverified_text: '申请证书时完成人脸认证即为实名。', scan: '扫一扫', enterprise: '我的企业', seals: '我的印章',
    certificates: '我的证书', settings: '设置', about: '关于', show: '显示完整信息', hide: '隐藏', recorded: '查看完整信息会被记录。',
    name: '姓名', mobile: '手机号码', document_number: '证件号码',
  },
  certificates: {
    waiting: '待领取', owned: '已领取', claim: '领取', approved: '审核通过：{time}', empty: '还没有证书', lost: '上次领取没有完成，可以继续或重新开始。',
    issuer: '颁发者', state: '状态', algorithm: '算法', claimed: '领取时间', days_left: '剩余 {n} 天', expired_days: '已到期', serial: '序列号', open: '查看详情',
    not_here: '密钥不在这部手机上',
  },
  state: { valid: '有效', suspended: '已暂停', revoked: '已注销', expired: '已过期' },
  certificate: {
    subject: '证书主体', issuer: '颁发者', serial: '序列号', not_before: '有效期自', not_after: '有效期至', key_algorithm: '密钥算法', signature_algorithm: '签名算法',
    fingerprint: 'SM3 指纹', public_key: '公钥', claimed: '领取时间', device: '领取的设备', service: '服务期限', order: '订单号', pin: '口令',
    own_pin: '自设口令', first_pin: '初始口令（手机号后六位）', first_pin_note: '第一次使用证书前，需要先改成自己的口令。', service_from: '服务开始',
    service_until: '服务截止', chain: '下载证书链', chain_text: 'PEM 文件，含本证书、签发证书和根证书。', not_here: '这张证书的密钥不在这部手机上',
    not_here_text: '密钥只保存在领取证书的手机（{device}）里，这部手机只能查看证书，不能用它签署。如果那部手机已丢失或数据已清除，需要做人脸认证后重新领取新的密钥和证书；该功能即将开放，急用请联系客服。',
    here: '密钥在这部手机上', here_text: '密钥的一半由您的口令保护，保存在这部手机里；另一半在辽宁CA。两边合作才能签署。', clear_warning: '请不要清除浏览器数据，也不要卸载，否则密钥会丢失。',
    pin_actions: '修改口令 · 忘记口令',
  },
  claim: {
    kind: '证书类别', holder: '持有人', approved: '审核通过时间',
    explain_title: '领取前请了解', explain_key: '本机和辽宁CA将各生成密钥的一半，完整的密钥不会出现在任何地方。',
    explain_pin: '您设置一个 6 位口令来保护本机的一半。辽宁CA不知道您的口令，也无法找回；忘记口令需要人脸认证后换新的密钥。',
    explain_phone: '证书只能在领取它的这部手机上使用。', explain_time: '通常不到一分钟。期间请保持网络连接，不要关闭页面。', begin: '开始领取',
    lost: '上次领取没有完成，那次生成的一半密钥已作废。重新领取会生成新的密钥，不影响您的订单。', resumed: '上次领取已经提交，正在接着完成…',
    pin_title: '设置证书口令', pin_lead: '请选择口令的方式', pin_own: '设置自己的口令（推荐）', pin_own_hint: '6 位数字，不要使用生日、手机号或连续、重复的数字。',
    pin_first: '先用初始口令', pin_first_hint: '初始口令是您手机号的后六位。别人容易猜到，第一次使用证书前必须改成自己的口令。', pin: '口令', pin_again: '再输入一次口令', pin_differs: '两次输入的口令不一致。',
    pin_show: '显示口令', pin_reveal: '为了检查口令是否容易被猜到，需要读取您的手机号和出生日期；这次读取会被记录。', claim: '领取证书',
    working: '正在领取', working_text: '请不要关闭页面。', step: { make: '本机和辽宁CA各生成一半密钥', compare: '互相核对，得出共同的公钥', protect: '用口令保护并保存在本机', sign: '共同签名，证明两边都持有密钥', issue: '辽宁CA签发证书', check: '核对证书里的公钥' },
    step_done: '已完成', step_now: '进行中', step_open: '未开始', done: '领取成功', done_text: '证书已可以使用。', done_first_pin: '您使用的是初始口令，第一次使用证书前需要改成自己的口令。', see: '查看证书', list: '返回我的证书',
    failed: '没有领取成功', again: '重新领取', again_text: '重新领取会生成新的密钥，不影响您的订单。', check_again: '再检查一次', not_waiting: '这笔订单没有待领取的证书', not_waiting_text: '可能已经领取，或者订单还没有审核通过。',
    insecure: '当前网址不是安全连接（https），浏览器不允许生成密钥。请从正式网址进入。',
    leave: '领取还没有完成，离开后需要重新开始。确定离开吗？',
  },
  pin: {
    pin_format: '口令应为 6 位数字。', pin_repeated: '不能使用 6 个相同的数字。', pin_run: '不能使用连续的数字，如 123456。', pin_pattern: '数字太有规律，请换一个。', pin_birthday: '不能使用您的生日。',
    pin_number: '不能使用手机号或证件号中的连续数字。',
  },
  fault: {
    server_proof: '服务器给出的密钥证明没有通过核对，已停止，没有生成证书。请重新领取；再次出现请联系客服。',
    request_mismatch: '服务器要求签名的内容与本机的密钥不符，已停止，没有签名。请重新领取；再次出现请联系客服。',
    certificate_mismatch: '签发的证书与本机的密钥不符，请不要使用这张证书，并立即联系客服。',
    issuing_failed: '证书没有签发成功，这次生成的密钥已作废。请重新领取。',
    issuing_slow: '签发比平时慢，仍在进行。稍后再检查一次即可，不需要重新开始。',
    storage: '无法在本机保存密钥：可能是隐私模式或存储空间不足。请换用普通模式的浏览器后重试。',
    unanswered: '网络中断，不知道是否已签发。请检查网络后再检查一次。',
  },
  settings: {
    language: '语言', large_type: '大字模式', large_type_text: '放大文字和按钮', sessions: '登录的设备', logout: '退出登录', logout_text: '退出后证书和密钥仍保存在本机。',
    logout_title: '退出登录？', chinese: '中文', english: 'English', elsewhere: '修改密码、更换手机号和注销账号，请到网上平台的个人中心办理。',
  },
  sessions: {
    lead: '这些设备上登录了您的账号。不认识的请立即结束。', current: '本机', portal: '网上平台', phone: '毅通', staff: '管理端', seen: '最近使用 {time}', begun: '登录于 {time}', address: '地址 {address}',
    end: '结束登录', end_title: '结束这台设备的登录？', ended: '已结束。', unknown: '未知设备',
  },
  about: {
    lead: '毅通保存您的数字证书密钥，用于登录、签署和解密。', terms: '用户协议', privacy: '隐私政策', version: '版本', root: '根证书', issuing: '签发证书', crl: '吊销列表', files: '证书文件', hours: '服务时间',
  },
} as const
export default phone

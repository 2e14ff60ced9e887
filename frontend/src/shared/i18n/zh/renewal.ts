// 年检、延期、扫码的文字（门户和手机端共用）。
const renewal = {
  title: '证书年检', confirm_title: '确认信息', pay_title: '在线支付', done_title: '完成申请',
  steps: { confirm: '确认信息', pay: '在线支付', finish: '完成申请' },
  how: '用手机客户端“毅通”扫码办理', how1: '打开“毅通”，进入“我的 › 扫一扫”', how2: '扫描本页的二维码，核对手机上显示的信息', how3: '选择要年检的证书，输入证书口令确认',
  label: '年检二维码，请用毅通扫描', hint: '请用“毅通”扫描', same_phone: '就在这部手机上打开“毅通”', scanned: '已扫描，请在手机上选择证书', chosen: '已选择{holder}的证书，请在手机上输入口令确认',
  refused_title: '没有办理成功', holder: '证书持有人：{holder}', again: '刷新二维码', to_order: '查看这笔订单',
  reason: {
    by_phone: '您在手机上取消了这次扫码。', digits: '手机上输入的数字与网页不一致，本次登录已取消。', many_phones: '多部手机扫描了这个二维码，为安全起见已作废。',
    other_person: '所选证书的持有人与当前登录的账号不是同一人。请用本人的账号登录后再办理。', nothing: '没有可以年检的订单。',
    too_early: '离服务到期还早，没有可以年检的订单。到期前 90 天起可以办理。', too_late: '服务到期已超过 365 天，不能再年检，请办理证书新制。',
    order_open: '已有一笔尚未完成的订单，不能重复办理。', not_offered: '这种证书暂不能在线年检，请联系客服。', revoked: '这张证书已暂停或注销，不能年检。', other: '请刷新二维码后重试。',
  },
  lead: '请核对以下信息。信息来自您的证书，不能在这里修改。', subject: '持有人', certificate: '要年检的证书', period: '服务期限', name: '姓名', mobile: '手机号码',
  cert_subject: '证书主体', serial: '序列号', key_algorithm: '密钥算法', issuer: '颁发者', service_from: '服务开始', service_until: '服务截止', new_until: '年检后服务截止至',
  lapsed_note: '服务已经到期：请重新做人脸认证。新的服务期限从支付成功时开始，支付后在“毅通”中领取新证书。', identity: '身份核验', identity_done: '已在手机上用证书口令确认', submit: '提交，去支付',
  fee: '年检费用',
  done: {
    title: '年检成功', lead: '年检已立即生效，服务截止至 {until}。', next: '接下来', extend_title: '延期手机里的证书', extend_text: '证书本身的有效期要在手机上延长：打开“毅通”，进入“我的 › 我的证书”，点开这张证书，选择“证书延期”。',
    claim_title: '领取新证书', claim_text: '原证书已经到期：打开“毅通”，进入“我的证书”，领取新的证书。', order_title: '查看订单', order_text: '在“个人中心 › 订单管理”中随时查看。', contact_title: '需要帮助',
    app: '打开“毅通”', warning: '正在参加投标的，请先确认延期不会影响已经加密的文件。',
  },
  login: { tab: '扫码登录', text: '用手机客户端“毅通”扫码登录，不用输入密码。', label: '登录二维码，请用毅通扫描', start: '显示二维码', digits: '请在手机上输入这两位数字', done: '手机已确认，正在登录…', digits_hint: '只有您自己看得到这个数字，请不要告诉别人。' },
  scan: {
    title: '扫一扫', lead: '扫描网页上的二维码，登录或办理年检。', camera: '打开相机扫码', camera_on: '把二维码放进画面中', camera_off: '关闭相机', no_camera: '打不开相机：请允许使用相机，或用下面的方法。',
    picture: '从相册选择图片', no_code: '图片里没有找到二维码，请换一张清楚的图片。', paste: '粘贴二维码内容', paste_hint: '二维码里的网址，或 22 位编码', go: '继续', not_ours: '这不是本系统的二维码。',
    who: '谁在请求', account: '网站上登录的账号', address: '网络地址', browser: '浏览器', at: '时间', what: '请求做什么', what_renewal: '为您的一张证书办理年检', what_login: '用您的账号登录辽宁CA网站',
    other_address: '网页与这部手机的网络地址不同。如果不是您本人在操作，请拒绝。', same_address: '网页与这部手机在同一网络。', login_warning: '只有您自己正在电脑上登录时才继续。任何人以任何理由请您扫码，都可能是诈骗。',
    digits: '网页上显示的两位数字', confirm: '确认登录', refuse: '拒绝', refused: '已拒绝', refused_text: '网页不会得到任何信息。', login_done: '已确认登录', login_done_text: '网页上会自动登录。如果不是您本人，请到“设置 › 登录的设备”结束它。',
    choose: '选择要年检的证书', none: '这部手机上没有可用的证书', none_text: '请用领取证书的手机扫码。', until: '有效期至 {date}', continue: '下一步', renew_confirm: '用口令确认年检', renew_done: '已确认', renew_done_text: '请回到网页，继续填写发票信息并支付。',
    again: '重新扫码', browser_unknown: '未知浏览器', browser_on: '{browser} · {system}',
  },
  pin: {
    title: '输入证书口令', pin: '证书口令', submit: '确认', wrong: '口令不正确，还可以试 {n} 次。', own_title: '设置自己的口令', own_text: '您还在用初始口令。第一次使用证书前，请设置自己的口令。', current: '初始口令（手机号后六位）',
    fresh: '新口令', again: '再输入一次新口令', differs: '两次输入的口令不一致。', not_here: '这张证书的密钥不在这部手机上，不能在这里确认。', working: '正在签名，请不要关闭页面…', content: '签名内容', what: '您将用证书签名的内容', changed: '口令没有改成功：请继续使用初始口令，下次再改。',
  },
  extension: {
    title: '证书延期', entry: '证书延期', old_end: '现有效期至', new_end: '延期后有效期至', begin: '用口令确认延期', warning: '延期会换发一张新证书，密钥不变，原证书在到期前仍然有效。正在参加投标（已上传加密文件、尚未开标）的，请等开标结束后再延期。',
    understood: '我知道了，没有尚未开标的投标', reviewing: '审核中', reviewing_text: '年检订单正在审核，或新证书正在制作。本页会自动刷新。', done: '延期成功', done_text: '新证书已在这部手机上，有效期至 {date}。', see: '查看证书',
    state: { not_renewed: '还没有年检，不能延期。请先在网站上办理“证书年检”。', too_early: '年检已生效。证书剩余不足 3 个月时可以延期。', run_out: '证书已到期，不能延期。年检后请领取新证书。', revoked: '证书已暂停或注销，不能延期。', failed: '没有延期成功，请重试。' },
  },
  purpose: { renewal: '年检确认', extension: '证书延期' },
  field: { ends_at: '现服务截止', new_end: '新有效期', old_end: '现有效期', serial: '证书序列号', at: '时间' },
  reminder: { title: '到期提醒', due: '{holder}的证书服务将于 {date}到期，还有 {n} 天。', due_today: '{holder}的证书服务今天（{date}）到期。', renew: '去年检', order: '查看订单', dismiss: '知道了', dismissed: '已收起这条提醒', more: '另有 {n} 条提醒' },
} as const
export default renewal

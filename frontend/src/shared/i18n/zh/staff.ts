// 业务管理端的文字。
const staff = {
  title: '辽宁CA 业务管理', skip_none: '当前角色还没有可用的页面', skip_none_text: '您的角色：{roles}。财务、发布和系统管理的页面即将开放。',
  nav: { productions: 'UKey 制作', label: '主菜单', queue: '订单审核', orders: '订单查询', holders: '持有人', certificates: '证书', dashboard: '运行概况', audit: '审计', products: '产品和价格', agreements: '协议', relying_parties: '依赖方', people: '工作人员', logout: '退出', keys: '快捷键', who: '{name}（{login}）', downloads: '下载项目' },
  group: { orders: '订单', certificates: '证书', money: '财务', content: '内容', system: '系统', supervision: '监督' },
  page: { productions: 'UKey 制作', production: '制作 UKey', login: '登录', queue: '待审核订单', review: '审核订单', audit: '审计记录', orders: '订单查询', order: '订单', holders: '持有人查询', certificates: '证书查询', certificate: '证书', dashboard: '运行概况', start: '开始', downloads: '下载项目' },
  role: {
    reviewer: '审核员', finance: '财务', publisher: '发布员', system_administrator: '系统管理员', security_administrator: '安全管理员', auditor: '审计员',
  },
  login: {
    lead: '仅限辽宁CA工作人员。', login: '账号', password: '密码', totp: '动态验证码', totp_hint: '验证器应用里的 6 位数字，每 30 秒变化，每个只能用一次。', submit: '登录',
    ended: '登录已结束，请重新登录。', login_failed: '账号、密码或动态验证码不正确。动态验证码用过一次后要等下一个。', login_locked: '连续输错次数过多，请在 {wait} 后再试，或联系系统管理员。', wrong_login: '账号由小写字母、数字、点、下划线和短横组成。', wrong_totp: '请输入 6 位数字。',
  },
  queue: {
    all: '全部', mine: '我领取的', show: '显示', count: '共 {n} 笔', count_many: '1,000 笔以上', empty: '没有等待审核的订单', empty_mine: '您没有领取的订单', empty_text: '新订单支付后会出现在这里。页面每分钟自动刷新。',
    updated: '更新于 {time}', order: '订单号', kind: '类别', holder: '持有人', waiting: '已等待', submitted: '提交时间', again: '重新提交', again_n: '第 {n} 次', reviewer: '审核员', free: '未领取', me: '我', action: '操作', open: '审核', look: '查看', first: '最早一页', next: '后一页', previous: '前一页',
    pages: '翻页', take_next: '审核最早的一笔', caption: '等待审核的订单，最早的在前', nobody_left: '没有可领取的订单了。',
  },
  production: {
    empty: '没有等待制作的 UKey', caption: '等待制作或交付的 UKey 订单，最早的在前', step: '步骤', delivery: '交付方式', approved: '通过时间', more: '更多', state: { approved: '等待制作', in_production: '等待交付', completed: '已交付' },
    subject: '证书主体', token: 'UKey 序列号', serial: '证书序列号', file: '证书请求文件（PKCS#10）', chosen: '已选择 {name}', make: '制作', make_text: '在介质工具中按上面的证书主体生成 SM2 密钥和证书请求，再上传请求文件。', make_action: '签发证书', made: '证书已签发，请下载并写入 UKey。',
    download: '下载证书（含证书链）', hand_over: '交付', hand_over_action: '确认交付', counter_text: '核对领取人的身份证件后确认。', handed_over: '已交付。', courier_company: '快递公司', courier_number: '快递单号',
  },
  review: {
    back: '返回列表', order: '订单 {id}', masked: '领取后才显示完整资料和文件；领取会被记录。', data: '填写的资料', documents: '上传的文件', face: '人脸认证', invoice: '发票', history: '历次审核', timeline: '订单经过',
    name: '姓名', mobile: '手机号码', document_type: '证件类型', document_number: '证件号码', product: '类别', submitted: '提交时间', waiting: '已等待', amount: '金额', state: '状态', reviewer: '审核员',
    usual: '下一步：{event}（通常 {time}）', live: { passed: '通过' },
    title_kind: '抬头类型', title_personal: '个人', title_enterprise: '单位', title: '抬头', tax_number: '税号', phone: '电话', bank: '开户行', bank_account: '账号', address: '地址',
    face_state: { pending: '进行中', succeeded: '通过', failed: '未通过', expired: '已过期' }, face_none: '没有人脸认证记录', similarity: '相似度', live_status: '活体检测', checked_at: '认证时间',
    no_documents: '没有上传文件', no_reviews: '首次审核', take: '领取', give_back: '退回队列', approve: '通过', refuse: '驳回', next: '下一笔', decided_approve: '已通过', decided_refuse: '已驳回', taken: '已领取，可以审核', given_back: '已退回队列',
    approve_title: '通过这笔订单？', approve_text: '通过后持有人即可在手机上领取证书，不能撤回。请确认姓名、证件号码与申请表和人脸认证一致。', confirm_approve: '确认通过', by: '{name} · {time}',
    refuse_title: '驳回：选择有问题的项目', refuse_text: '申请人会看到这些原因，并且只能修改选中的项目。', template: '常用原因', own_words: '自己填写', reason: '给申请人的说明', confirm_refuse: '确认驳回', need_one: '请至少选择一个项目。', need_reason: '请填写说明（2 到 500 个字）。',
    taken_by: '已由 {name} 领取', mine: '由我领取', free: '未领取', decision_done: '处理完毕', next_hint: '可以继续审核下一笔。', reload: '重新载入', leave: '填写的原因还没有提交，确定离开吗？',
    field: { holder_name: '姓名', holder_document_number: '证件号码', material_application_form: '个人申请表', invoice_title: '发票抬头' },
    explain: {
      precondition_failed: '这笔订单刚刚被修改，您看到的可能不是最新内容，所以没有执行。请重新载入后再决定。',
      review_taken: '这笔订单已由另一位审核员领取，您不能同时审核。可以继续审核下一笔。',
      review_own_order: '这是您自己的订单（或与您的手机号相同），按规定不能由您审核。请交由其他审核员处理。',
      state_conflict: '这笔订单已不在待审核状态，可能已被处理。请重新载入查看结果。',
      not_found: '没有找到这笔订单，或者它还没有进入审核。',
    },
  },
  reason: {
    holder_name: {
      form: '姓名与申请表上的不一致，请核对。',
      document: '姓名与身份证件不一致，请按证件填写。',
      spelling: '姓名有错别字，请更正。',
    },
    holder_document_number: {
      form: '证件号码与申请表上的不一致，请核对。',
      expired: '证件已过有效期，请使用有效证件。',
    },
    material_application_form: {
      unreadable: '图片不清晰，请重新拍摄并保证文字可辨认。',
      unsigned: '缺少本人签名，请签名后重新上传。',
      incomplete: '申请表填写不完整，请补全后重新上传。',
      other_form: '上传的不是个人申请表，请下载模板填写。',
      differs: '申请表内容与在线填写的信息不一致。',
      cut: '图片不完整或有遮挡，请拍摄整页。',
    },
    invoice_title: {
      mismatch: '抬头与税号不一致，请核对。',
      tax_number: '税号有误，请核对。',
      full_name: '抬头请填写单位全称。',
    },
  },
  downloads: {
    publish: '发布文件', edit: '修改', edit_label: '修改{name}', save: '保存', saved: '已保存。', edit_title: '修改下载项目', empty: '还没有下载项目', caption: '下载中心的全部项目', group_name: '分类', position: '顺序', position_hint: '同一分类内从小到大排列。', name: '名称', name_zh: '中文名称', name_en: '英文名称', file: '文件', new_file: '新文件（替换现有文件）',
    file_hint: '文件名只用字母、数字、点、横线；允许的类型：exe msi zip apk dmg pkg deb rpm tar.gz pdf docx xlsx crt cer txt。', file_version: '版本', file_version_hint: '例如 3.2；更换文件时请写新版本。', size: '大小', published_at: '发布时间', state: '状态', actions: '操作', chosen: '已选择：{name}，{size}', sending: '正在上传', sent: '已上传 {percent}%',
    group: { drivers: '驱动下载', forms: '申请表下载', controls: '控件下载', manuals: '操作说明' }, source: { file: '发布的文件', form: '系统生成', pki: '证书系统提供' }, state_published: '已发布', state_withdrawn: '已撤下',
    to_withdrawn: '撤下', to_published: '重新发布', to_withdrawn_label: '撤下{name}', to_published_label: '重新发布{name}', withdrawn_done: '已撤下。', published_done: '已重新发布。',
    ask_published: '撤下“{name}”？', ask_published_text: '下载中心不再显示，已有的链接也不能再下载。以后可以重新发布。', ask_withdrawn: '重新发布“{name}”？', ask_withdrawn_text: '所有人都可以看到并下载。',
  },
  form_code: {
    searching: '正在读取表格上的二维码…', this_order: '二维码相符：本订单的表格（版本 {version}）', other_form: '二维码是本订单的，但不是这一种表格', other_order: '二维码属于另一笔订单：{order}', none: '没有找到二维码：可能是空白表格手工填写，或者图片不清晰', failed: '图片无法读取二维码',
  },
  viewer: {
    label: '{name}，文件查看', zoom_in: '放大', zoom_out: '缩小', fit: '适合窗口', actual: '原始大小', rotate_left: '向左旋转', rotate_right: '向右旋转', open: '在新窗口打开', size: '{width} × {height} 像素，{size}', uploaded: '上传于 {time}', loading: '正在载入文件…', locked: '领取订单后才能查看文件。', percent: '{n}%',
  },
  keys: {
    title: '快捷键', text: '光标不在输入框、没有打开对话框时有效。', on: '启用快捷键', take: '领取', approve: '通过（再确认）', refuse: '驳回', next: '下一笔', give_back: '退回队列', list: '返回列表', zoom: '放大 / 缩小', fit: '适合窗口', rotate: '向右旋转', help: '显示这个列表',
    key: '按键', does: '作用',
  },
  search: {
    search: '查询', clear: '清除条件', any: '不限', order_id: '订单号', holder_name: '持有人姓名或名称', mobile: '手机号码', document_number: '证件号码', document_type: '证件类型', holder_of: '同一持有人的订单号', holder_of_hint: '查该订单持有人的全部记录', state: '状态', type: '类型', holder_kind: '证书类别', medium: '介质',
    created_from: '创建日期从', created_until: '创建日期到', serial: '证书序列号', ends_from: '到期日期从', ends_until: '到期日期到', created: '创建时间', paid: '支付时间', count: '共 {n} 条', count_many: '1,000 条以上', nothing: '没有符合条件的记录', first: '第一页', before: '前一页', next: '后一页',
    one_value: '姓名、证件号码、手机号码填写一项，须完全一致。', orders_n: '{n} 笔', certificates_n: '有效 {valid} · 暂停 {suspended} · 吊销 {revoked}',
  },
  order: {
    order: '订单信息', payments: '支付记录', payment_id: '支付单号', provider: '支付方式', all_of_holder: '该持有人的全部订单', audit: '审计记录',
    payment_state: { pending: '待支付', succeeded: '已支付', surplus: '重复支付，原路退回', closed: '已关闭', failed: '失败' },
  },
  certificate: {
    state: { valid: '有效', suspended: '已暂停', revoked: '已吊销', expired: '已过期' }, state_title: '状态', in_use: '正常使用，没有暂停或吊销。', ends: '到期时间', begins: '生效时间', claimed: '领取时间', device: '设备', order: '所属订单', since: '停用时间', reason: '吊销原因', text: '说明', text_hint: '2 到 500 个字；写明依据，例如持有人来电。', choose: '请选择',
    another: '这张证书由您暂停，按规定须由另一位安全管理员吊销。',
    reasons: { unspecified: '未说明', key_compromise: '密钥泄露或丢失', affiliation_changed: '持有人信息变更', superseded: '已被新证书替代', cessation_of_operation: '停止使用', certificate_hold: '暂停', privilege_withdrawn: '资格被撤销' },
    action: { suspend: '暂停', resume: '恢复', revoke: '吊销' },
    explain: { suspend: '暂停立即生效，证书进入吊销列表；核实后可以恢复。', resume: '恢复后证书可以继续使用，并从下一份吊销列表中移除。', revoke: '吊销后不能恢复，持有人须重新办理。' },
    done: { suspend: '证书已暂停', resume: '证书已恢复', revoke: '证书已吊销' },
  },
  dashboard: {
    waiting: '待审核', oldest: '最早一笔已等待 {time}', median: '审核用时（中位数）', p90: '九成在 {time} 内；近 30 天 {n} 笔', paid_today: '今日收款', payments_n: '{n} 笔', certificates: '有效证书', suspended: '另有 {n} 张暂停', ending: '{n} 天内到期', sms: '短信成功率（近 7 天）', sms_n: '成功 {sent} · 失败 {failed}',
    jobs: '后台任务', jobs_age: '最早一项已等待 {time}', dead: '失败待处理的任务', states: '订单状态', orders: '订单数', ages: '未完结订单的时长（自提交起）', age: { today: '今天', days_1_2: '1–2 天', days_3_6: '3–6 天', days_7: '7 天以上' }, money: '近 30 天收款', yuan: '金额（元）', work: '近 30 天支付与审核', payments: '支付笔数', reviews: '审核笔数', day: '日期', chart: '{title}（图，数字见下表）', table: '数字表',
  },
  audit: {
    lead: '工作人员和系统的每个操作，最新的在前。', action: '操作', action_hint: '例如 review.take；留空为全部。', subject: '对象编号', filter: '筛选', clear: '清除', time: '时间', actor: '操作者', subject_column: '对象', block: '区块', unsealed: '未封存', detail: '明细', caption: '审计记录，最新的在前',
    empty: '没有符合条件的记录', older: '更早', newer: '较新', newest: '最新一页', verify: '验证审计链', verifying: '正在验证…', verify_text: '检查每条记录和每个区块，确认没有被修改、删除、插入或截断。',
    intact: '审计链完整', intact_text: '已验证 {blocks} 个区块、{entries} 条记录（{time}）。没有发现改动。', broken: '审计链不完整：发现 {n} 处问题', broken_text: '已验证 {blocks} 个区块、{entries} 条记录（{time}）。请立即报告安全管理员，并保留现场。',
    finding: { changed: '记录被修改', removed: '记录被删除', inserted: '记录被插入', reordered: '记录顺序被改动', cut_off: '末尾被截断', block_changed: '区块被修改' },
    finding_what: '问题', finding_entry: '记录编号', finding_block: '区块', actor_kind: { nobody: '未登录者', account: '用户', staff: '工作人员', system: '系统' }, pattern: '只能用小写字母、点和下划线。', digits: '只能是数字。',
  },
} as const
export default staff

// 业务管理端中由CA自己维护的内容：产品和价格、协议、依赖方、工作人员账号。
const administration = {
  edit: '修改', save: '保存', filter_state: '状态', filter_role: '角色', any: '全部', all_kinds: '全部协议', updated: '更新于 {time}', by: '{name}', reason: '原因', reason_hint: '2 到 500 个字，会保存在记录中。', back: '返回列表', open: '打开', once: '只显示这一次，关闭后无法再次查看。请现在交给本人或保存到安全的地方。', close_once: '已保存，关闭', read_only: '您的角色只能查看。', name_zh: '中文名称', name_en: '英文名称', day: '日期', version: '版本',
  password: {
    title: '设置自己的密码', lead_temporary: '您现在使用的是别人交给您的临时密码。设置自己的密码后才能使用其他功能。', lead: '修改后，其他地方的登录会结束。', current: '当前密码', next: '新密码', rule: '8 到 64 个字符，包含小写字母、大写字母、数字、符号中的至少三种。', done: '密码已设置', wrong: '当前密码不正确。',
  },
  people: {
    title: '工作人员', caption: '工作人员账号，最新的在前', empty: '没有符合条件的账号', add: '添加人员', login: '账号', login_hint: '小写字母、数字、点、下划线和短横，2 到 40 个字符，之后不能修改。', name: '姓名', mobile: '手机号码', mobile_hint: '审核员必须登记：不能审核自己号码的订单。只保存摘要，不能再显示。', roles: '角色', no_roles: '还没有角色', state: { active: '正常', disabled: '已停用' }, sessions: '登录数', created: '添加时间', has_mobile: '已登记', no_mobile: '未登记', enrolment: '登录凭据', not_enrolled: '未发放', temporary: '临时密码，尚未更换', enrolled: '本人已设置',
    rules_title: '谁可以做什么', rules: {
      system: '系统管理员添加人员、发放登录凭据、停用账号，不能授予角色。', security: '安全管理员授予和撤销角色，并为安全管理员和审计员发放凭据，使系统管理员无法冒用他们。', auditor: '审计员只能查看，所有操作都有记录。', separation: '三种管理员不能由同一人担任；任何人都不能对自己的账号做这些操作；每种管理员至少保留一位。',
    },
    set_roles: '授予角色', set_roles_text: '保存后，此人现有的登录会立即结束。', enrol: '发放凭据', enrol_text: '新的凭据会替换原有的，此人现有的登录会立即结束。', enrol_password: '临时密码（首次登录时必须更换）', enrol_totp: '动态验证码密钥', enrol_first: '首次发放必须同时包含两项。', enrolled_title: '{name} 的登录凭据', temporary_password: '临时密码', totp_key: '动态验证码密钥', totp_scan: '用验证器应用扫描，或手工输入密钥。',
    disable: '停用', disable_text: '停用后立即退出登录，并且不能再登录。', enable: '恢复', enable_text: '恢复后可以用原来的凭据登录。', end_sessions: '结束所有登录', end_sessions_text: '此人在所有浏览器上的登录立即结束，可以重新登录。', self: '这是您自己的账号，请由另一位管理员办理。', saved: '已保存',
  },
  products: {
    title: '产品和价格', caption: '产品及现价', code: '代码', now: '现价', next: '下次调价', none: '无', term: '年限', years: '{n} 年', available: '可办理', unavailable: '暂停办理', from: '自 {day} 起', edit_title: '修改产品', edit_text: '已经开始填写的订单保留当时显示的价格和年限。', offered: '开放办理', prices: '价格', prices_caption: '价格记录，最新的在前', price: '价格（元）', price_hint: '大于 0，最多两位小数。', from_day: '开始日期', from_day_hint: '从当天零点（北京时间）起生效，最早为明天。', state: { past: '已结束', current: '现行', future: '未开始' }, staff: '添加人', add_price: '添加价格', withdraw: '撤回', withdraw_text: '撤回 {day} 起的价格 {price}？', history: '已经开始的价格不能修改或删除。', wrong_price: '请输入正确的金额。',
  },
  agreements: {
    title: '协议', caption: '协议版本，最新的在前', kind: '协议', kinds: { platform: '平台协议', terms_of_service: '服务条款', privacy_policy: '隐私条款', certificate_application: '数字证书申请协议', app_terms: '应用服务条款', app_privacy: '应用隐私条款' }, version_n: '第 {n} 版', state: { draft: '草稿', waiting: '等待发布', current: '现行', past: '历史' }, published: '发布时间', begin: '起草新版本', begin_text: '以最新一版的内容为基础。每种协议同时只能有一个新版本。', begin_action: '起草', editing: '编辑', preview: '预览', difference: '与上一版比较', no_difference: '与上一版没有差别。', body_zh: '中文正文', body_en: '英文正文', title_zh: '中文标题', title_en: '英文标题', body_hint: '纯文本，空行分段。', save_first: '有未保存的修改。', publish: '发布', publish_text: '发布后不能修改。从发布时间起，所有用户下次进入时会被要求重新同意。', publish_now: '立即发布', publish_at: '定时发布', at: '发布时间（北京时间）', withhold: '撤回发布', withhold_text: '撤回后重新成为草稿，可以继续修改。', discard: '删除草稿', discard_text: '草稿内容将被删除，不能恢复。', fixed: '已发布的版本不能修改。', added: '新增', removed: '删除', language_zh: '中文', language_en: '英文', pages: '翻页', previous: '上一页', next: '下一页',
  },
  parties: {
    title: '依赖方', caption: '依赖方，最新的在前', empty: '没有依赖方', empty_text: '依赖方是请求签名的网站，例如采购网。', add: '添加依赖方', identifier: '标识', identifier_hint: '小写字母开头，可含数字和短横，之后不能修改。', name: '名称', origin: '网站地址', origin_hint: '例如 https://www.example.com，签名前显示给用户。', webhook_url: '回调地址', webhook_hint: 'https 和公网域名；不能是 IP 地址或内部地址。', wrong_address: '请填写 https 开头的公网域名地址，不能是 IP 地址或内部地址。', sessions_per_second: '每秒会话数上限', sessions_per_holder: '每个持有人每分钟上限', state: { active: '正常', suspended: '已暂停' }, edit_title: '修改依赖方', suspend: '暂停', suspend_text: '暂停后不再接受它的任何请求。', resume: '恢复', resume_text: '恢复后它的请求重新被接受。',
    keys: '公钥', keys_text: '依赖方用对应的私钥为请求签名。更换期间可以同时有两个。由安全管理员维护。', no_keys: '还没有公钥，它的请求不会被接受。', algorithm: '算法', fingerprint: 'SHA-256 指纹', created: '添加时间', ended: '结束时间', add_key: '添加公钥', pem: '公钥（PEM）', pem_hint: 'P-256 或 SM2，以 -----BEGIN PUBLIC KEY----- 开头。', withdraw_key: '撤销', withdraw_key_text: '撤销后，用这个密钥签名的请求立即被拒绝。', in_force: '有效',
    secrets: '回调密钥', secrets_text: '我们用它为回调签名，依赖方用它验证。更换后旧密钥再保留一段时间，两个同时签名。', no_secret: '还没有回调密钥，回调无法签名。', make_secret: '生成新密钥', make_secret_text: '现在的密钥会在过渡期后失效，请及时把新密钥交给依赖方。', secret_title: '{name} 的回调密钥', secret: '密钥', current: '当前', until: '到 {time} 为止',
  },
} as const
export default administration

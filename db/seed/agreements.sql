-- Version 1 of all six agreements, in both languages. Plain text; an empty line parts paragraphs. Run again, it brings the texts back to what stands here.
-- A changed text is a new version, never an edit of one that people have accepted.
INSERT INTO agreements (kind, version, title_zh, title_en, body_zh, body_en, published_at) VALUES
('platform', 1, '数字证书在线系统平台协议', 'Platform agreement of the digital certificate online system',
$text$欢迎使用辽宁CA数字证书在线系统（以下称“本平台”）。本协议由您与本平台的运营者（以下称“我们”）订立，约定您注册、登录和使用本平台账号时双方的权利和义务。请您在注册前完整阅读，特别是涉及责任限制、账号安全和争议解决的条款。您勾选同意并完成注册，即表示您已阅读并接受本协议的全部内容；不同意的，请不要注册。

一、平台提供的服务

1. 本平台供个人和单位办理数字证书的申请、缴费、年检、订单查询、发票和资料下载等业务。证书的申请和使用另受《数字证书申请协议》约束，登录和日常使用另受《服务条款》和《隐私条款》约束。

2. 部分业务可能尚未开放，页面会标明“即将开放”。未开放的业务不能提交，也不会收取费用。

二、账号的注册

1. 账号以中国大陆手机号码为唯一标识，一个号码只能注册一个账号。您应当使用本人实际使用并已实名登记的号码。

2. 注册须填写手机号码、密码和短信验证码。首次以短信验证码登录也会为您开立一个没有密码的账号，您可以随后设置密码。

3. 您应当具有完全民事行为能力。代表单位办理业务的，应当取得该单位的有效授权，并对授权的真实性负责。

4. 您提交的信息应当真实、准确、完整，发生变化时应及时更新。提供虚假信息或冒用他人身份的，我们有权拒绝办理、暂停服务，并依法报告主管部门。

三、账号的安全

1. 密码和短信验证码仅限本人使用，任何情况下我们的工作人员都不会向您索要。连续输错密码，密码登录会被临时锁定，短信登录不受影响。

2. 您可以在个人中心查看并结束自己的登录会话。修改密码后，其他会话即时失效。

3. 发现账号被他人使用、手机丢失或号码停用时，请立即结束会话、修改密码并联系客服。在您通知之前，以您的账号和验证码完成的操作视为您本人所为，但有证据证明因我们的过错造成的除外。

4. 手机号码被运营商收回后可能分配给他人。停用号码前请办理账号变更或注销。

四、使用规范

您不得利用本平台从事下列行为：冒用他人身份或伪造、变造证件材料；以程序批量请求短信、批量注册或探测他人是否注册；绕过或破坏安全措施；干扰平台正常运行；利用平台从事违反法律法规和公序良俗的活动。发现上述行为的，我们可以视情节要求完成人机验证、限制功能、暂停或关闭账号，并保留追究责任的权利。

五、费用与发票

产品和价格以提交订单时页面显示的为准，提交后不因调价改变。支付结果以支付机构向我们的服务器作出的确认为准。未支付的订单在两小时后自动关闭，关闭后到账的款项将原路退回。电子发票在个人中心查看和下载；需要纸质发票的，请联系客服。

六、服务的中断与责任

1. 我们按照电子认证服务的要求保障平台的连续运行。因检修、网络或第三方服务故障、不可抗力导致中断的，我们会尽快恢复，并保证已支付的订单和已提交的资料不因此丢失。

2. 因我们的过错给您造成损失的，我们依法承担赔偿责任。因您泄露密码、验证码，提供虚假信息或违反本协议造成的损失，由您自行承担。本协议不排除法律规定我们应当承担的责任。

七、协议的变更和终止

1. 我们修改本协议的，会发布新的版本，并在您下次登录时请您阅读和确认。您不同意新版本的，可以停止使用并注销账号。我们保存您每次同意的版本和时间。

2. 您可以随时申请注销账号。注销前应处理完未完成的订单。法律要求保存的证书、订单和审计记录在注销后仍按规定期限保存。

八、法律适用与争议解决

本协议适用中华人民共和国法律。双方发生争议，应先友好协商；协商不成的，任何一方可以向我们住所地有管辖权的人民法院提起诉讼。您是消费者的，不影响您依法选择管辖法院的权利。

九、联系我们

客服电话和服务时间显示在每个页面的底部。$text$,
$text$Welcome to the digital certificate online system of Liaoning CA ("the platform"). This agreement is made between you and the operator of the platform ("we"). It sets out the rights and duties of both sides when you register, log in to and use an account. Please read all of it before you register, above all what it says about liability, the safety of your account and disputes. By ticking the box and registering you accept it; if you do not agree, please do not register.

1. What the platform offers

1.1 People and organisations can apply for digital certificates here, pay, renew, follow their orders, and get invoices and downloads. Applying for and using a certificate is also governed by the certificate application agreement; logging in and everyday use by the terms of service and the privacy policy.

1.2 Some services are not open yet and are marked "coming". They cannot be ordered and nothing is charged for them.

2. Registering

2.1 An account is known by a mainland China mobile number; each number can have one account. The number must be one that you use yourself and that is registered in your name.

2.2 Registering needs the number, a password and an SMS code. The first log-in by SMS code also opens an account, without a password; you may set one later.

2.3 You must have full legal capacity. Whoever acts for an organisation must hold a valid authorisation of that organisation and answers for its being genuine.

2.4 What you tell us must be true, accurate and complete, and be kept up to date. If false information is given or somebody else's identity is used, we may refuse the application, suspend the service and report to the authorities as the law provides.

3. Safety of the account

3.1 Password and SMS codes are for you alone; our staff never ask for them. After several wrong passwords, log-in by password is locked for a while; log-in by SMS code stays open.

3.2 You can see and end your log-in sessions in the personal centre. When the password is changed, all other sessions end at once.

3.3 If somebody else uses your account, your phone is lost or your number is given up, end the sessions, change the password and call us at once. Until you tell us, what was done with your account and code counts as done by you, unless it is shown that the fault was ours.

3.4 A number that you give up may be given to somebody else by the carrier. Change or close your account first.

4. Rules of use

You must not: use another person's identity, or forge or alter documents; request texts or register accounts by program, or probe who has an account; get round or damage security measures; disturb the running of the platform; or use it for anything unlawful or against public order and good morals. Where this happens we may ask for a human check, limit functions, suspend or close the account, and pursue our rights.

5. Prices and invoices

The product and price shown when the order is submitted hold and are not changed by later price changes. A payment counts when the payment institution has confirmed it to our servers. Unpaid orders close after two hours; money that arrives later is sent back the way it came. Electronic invoices are in the personal centre; for paper invoices please call us.

6. Interruptions and liability

6.1 We keep the platform running as electronic certification services require. If maintenance, failures of networks or third parties, or force majeure interrupt it, we restore it as soon as we can and see to it that paid orders and submitted documents are not lost.

6.2 Where our fault causes you loss, we compensate it as the law provides. Loss from your disclosing a password or code, giving false information or breaking this agreement is yours. Nothing here excludes liability that the law lays on us.

7. Changes and end

7.1 When we change this agreement we publish a new version and ask you to read and confirm it at your next log-in. If you do not agree, you may stop using the platform and close your account. We keep the version and time of every consent.

7.2 You may ask to close your account at any time, after open orders have been dealt with. Certificates, orders and audit records that the law requires us to keep are kept for the prescribed time.

8. Law and disputes

The law of the People's Republic of China applies. Disputes should first be settled by talking; failing that, either side may go to the competent people's court at our seat. If you are a consumer, your statutory choice of court is not affected.

9. Contact

The customer-service number and hours are shown at the foot of every page.$text$, '2025-01-01 00:00:00+08'),
('terms_of_service', 1, '服务条款', 'Terms of service',
$text$本条款说明您登录并使用辽宁CA数字证书在线系统（以下称“本平台”）时适用的规则。登录时勾选“已阅读并同意服务条款”，即表示您接受本条款。

一、登录

1. 您可以使用密码或短信验证码登录。短信验证码为六位数字，五分钟内有效，只能使用一次，并且只对请求时所选的用途有效。

2. 为防止短信被滥用，同一号码每分钟、每小时和每天可获取的验证码数量有限；在请求异常频繁时，您的设备需要先完成一道由设备自动计算的验证题。

3. 会话在一段时间没有操作后自动结束，也有最长时限。请勿在公用设备上保持登录；使用完毕请点击“退出”。

二、业务办理

1. 您应按页面提示填写信息、完成人脸核身、上传资料并支付费用。我们对资料进行审核；审核未通过的，会逐项说明原因，您补正后可以再次提交，无需重复支付。

2. 审核通过后，手机证书由证书持有人在“毅通”手机应用中领取。证书的服务期自领取并签发之日起计算。

3. 您不得为未授权您的他人申请证书，不得上传与申请无关或含有恶意内容的文件。

三、订单、支付与退款

1. 订单提交后两小时内未支付的自动关闭。支付由具备资质的支付机构完成，我们不获取您的支付账户密码。

2. 已支付而尚未审核通过的订单，可以按页面或客服的指引申请退款，款项原路退回；已经签发的证书属于按您的要求制作的数字产品，除法律另有规定或因我们的过错外，不予退款。

四、知识产权

本平台的程序、界面、文字和标识的知识产权归我们或相应权利人所有。您可以为办理业务的目的使用和下载平台提供的表格、驱动程序和说明文件，不得用于其他商业目的。

五、第三方服务

本平台使用下列第三方服务：微信支付（支付）、阿里云短信（验证码）、腾讯云人脸核身（身份核验）。您使用这些服务时，也应遵守相应第三方的规则。第三方服务不可用时，页面会提示您稍后再试，已经完成的步骤不会丢失。

六、服务水平与支持

我们尽力保持平台全天可用。计划内的检修会提前公告。客服电话和服务时间显示在每个页面的底部。

七、责任

1. 我们对因自身过错造成的损失依法承担责任。

2. 下列情形造成的损失我们不承担责任，但我们有过错的除外：您的设备感染恶意程序、您将手机或验证码交给他人、您提供的信息不真实、网络运营商或第三方服务故障、不可抗力。

八、条款的变更

条款发生变更时，我们发布新版本，并在您下次登录时请您阅读和同意。继续办理业务前须同意新版本。

九、适用法律

本条款适用中华人民共和国法律，争议的处理适用《平台协议》的约定。$text$,
$text$These terms are the rules for logging in to and using the digital certificate online system of Liaoning CA ("the platform"). By ticking "I have read and agree to the terms of service" when you log in you accept them.

1. Logging in

1.1 You can log in by password or by SMS code. An SMS code has six digits, is valid for five minutes, can be used once, and only for the purpose it was asked for.

1.2 To protect against abuse, the number of codes for one number in a minute, an hour and a day is limited. When requests are unusually frequent, your device first solves a small puzzle by itself.

1.3 A session ends by itself after some time without use, and at a latest time. Do not stay logged in on shared devices; use "log out" when you are done.

2. Applications

2.1 Fill in the information, do the face check, upload the documents and pay as the pages say. We review the documents; if something is refused, the reason is given for each item, and after completing it you can send the order again without paying again.

2.2 After approval a phone certificate is claimed by its holder in the phone app Yitong. The service period begins when the certificate is claimed and issued.

2.3 You must not apply for a certificate for somebody who has not authorised you, nor upload files that have nothing to do with the application or are harmful.

3. Orders, payment, refunds

3.1 An order not paid within two hours of submission closes by itself. Payment is handled by a licensed payment institution; we never learn the password of your payment account.

3.2 For an order that is paid but not yet approved you can ask for a refund as the pages or customer service tell you; the money goes back the way it came. A certificate that has been issued is a digital product made to your order and is not refunded, unless the law provides otherwise or the fault is ours.

4. Intellectual property

The rights in the programs, screens, texts and marks of the platform belong to us or to their owners. You may use and download the forms, drivers and manuals in order to do your business here, but for no other commercial purpose.

5. Services of third parties

The platform uses WeChat Pay (payment), Aliyun SMS (codes) and Tencent Cloud FaceID (identity check). When you use them, their rules apply too. When one of them cannot be reached, the page asks you to try again later; steps you have completed are not lost.

6. Availability and support

We do our best to keep the platform available around the clock and announce planned maintenance beforehand. The customer-service number and hours are shown at the foot of every page.

7. Liability

7.1 We answer for loss caused by our own fault as the law provides.

7.2 Unless we are at fault, we do not answer for loss caused by malicious programs on your device, by your handing your phone or a code to somebody else, by untrue information from you, by failures of carriers or third parties, or by force majeure.

8. Changes

When these terms change we publish a new version and ask you to read and accept it at your next log-in. You need to accept it before going on.

9. Law

The law of the People's Republic of China applies; disputes are handled as the platform agreement says.$text$, '2025-01-01 00:00:00+08'),
('privacy_policy', 1, '隐私条款', 'Privacy policy',
$text$我们重视您的个人信息。本条款依照《中华人民共和国个人信息保护法》《中华人民共和国电子签名法》《中华人民共和国网络安全法》《中华人民共和国数据安全法》制定，说明我们在数字证书在线系统中收集哪些信息、为什么收集、如何保存和保护，以及您享有的权利。涉及敏感个人信息的内容请您特别留意。

一、我们收集的信息

1. 账号信息：手机号码、密码（仅保存不可还原的散列值）、语言和字号偏好、您同意各项协议的版本和时间。用于开立和识别您的账号。

2. 身份信息：姓名、证件类型、证件号码。电子签名法要求电子认证服务提供者查验申请人的身份，没有这些信息无法签发证书。证件号码属于敏感个人信息。

3. 人脸信息：办理实名认证和证书申请时，您会在腾讯云人脸核身页面录制一段人脸视频。视频由该服务采集并与权威身份数据比对；我们只取得比对的结果、相似度分数和活体检测结果，不取得、不保存您的人脸视频和人脸特征。人脸信息属于敏感个人信息，仅用于确认是您本人，不用于其他目的。您不同意进行人脸核身的，可以到服务网点由工作人员当面查验身份。

4. 申请资料：您上传的申请表图片、发票抬头信息。图片中的拍摄位置等附加信息在保存前即被去除。

5. 订单和支付信息：订单内容、金额、支付状态和支付机构的交易号。我们不取得您的银行卡号和支付密码。

6. 使用记录：登录时间、网络地址、设备名称或浏览器标识、操作记录。用于保障账号安全、限制滥用和满足审计要求。

二、我们如何使用信息

我们仅为下列目的处理您的信息：为您开立账号和登录；查验身份、审核申请、签发和管理证书；收款、退款和开具发票；发送验证码和与业务有关的通知；防范冒用和攻击；履行法律规定的保存和报告义务。我们不将您的信息用于广告，不作用户画像，不出售给任何人。

三、我们与谁共享

1. 微信支付：为收款，提供订单号、商品名称和金额。

2. 阿里云短信：为发送短信，提供手机号码和验证码。

3. 腾讯云人脸核身：为核验身份，提供姓名和身份证号码，并由其采集人脸视频。

4. 采购网等依赖方：只在您用手机扫码并以口令确认之后，提供您的证书和签名结果。证书中包含您的姓名；证件号码以证书模板规定的方式写入。

5. 主管部门和司法机关：依照法律规定提供。

除上述情形外，未经您单独同意，我们不向其他人提供您的信息。所有信息保存在中华人民共和国境内，不向境外提供。

四、我们如何保护信息

姓名、证件号码、手机号码等在数据库中以国密SM4算法加密保存，查询使用带密钥的SM3索引；传输使用加密通道。页面、列表和日志中的个人信息默认以掩码显示；查看完整信息需要明确操作，并记入不可篡改的审计记录。只有承办您申请的审核人员可以查看您的申请资料。发生个人信息安全事件时，我们会立即采取补救措施，并按规定通知您和主管部门。

五、保存期限

1. 电子签名法规定，与认证相关的信息应保存至证书失效后至少五年。证书、申请资料、身份核验结果、订单和审计记录按此保存。

2. 短信验证码在五分钟后失效并删除；登录会话在结束后不再有效；没有提交的草稿可以随时由您删除。

3. 期限届满后，我们删除信息或作匿名化处理，并保留删除的记录。

六、您的权利

您有权查阅、复制、更正、补充您的个人信息，撤回同意，要求删除，要求解释处理规则，以及在符合条件时要求转移。您可以在个人中心查看掩码信息和完整信息、查看和结束会话、修改密码；其他请求请通过客服提出，我们在十五个工作日内答复。撤回同意不影响此前已经进行的处理；法律要求保存的信息在期限内不能删除，我们会停止除保存和必要安全措施之外的处理。

七、Cookie

我们只使用登录所必需的Cookie和一个用于防止重复提交的设备Cookie，不使用跟踪和统计类Cookie，页面不加载任何第三方脚本。

八、未成年人

本平台不面向未满十八周岁的未成年人提供服务。

九、条款的变更与联系

条款变更时我们发布新版本，并在您下次登录时征求同意。对本条款和个人信息保护有疑问或投诉，请拨打页面底部的客服电话，转个人信息保护负责人；您也可以向网信等主管部门投诉、举报。$text$,
$text$Your personal information matters to us. This policy follows the Personal Information Protection Law, the Electronic Signature Law, the Cybersecurity Law and the Data Security Law of the People's Republic of China. It says what the digital certificate online system collects and why, how it is kept and protected, and which rights you have. Please pay special attention to what it says about sensitive personal information.

1. What we collect

1.1 Account: mobile number, password (only as a digest that cannot be turned back), preferences of language and type size, and the version and time of every agreement you accepted. To open your account and to know it again.

1.2 Identity: name, type and number of your identity document. The Electronic Signature Law requires a certification service to check who the applicant is; without this no certificate can be issued. A document number is sensitive personal information.

1.3 Face data: for real-name verification and for an application you record a short face video on the page of Tencent Cloud FaceID. That service takes the video and compares it with authoritative identity data; we receive only the result, the similarity score and the result of the liveness check. We neither receive nor keep your video or your facial features. Face data is sensitive personal information and serves only to confirm that it is you. If you do not agree to a face check, our staff can check your identity in person at a service counter.

1.4 Documents: pictures of the application form that you upload, and the invoice title. Additional data in pictures, such as where they were taken, is removed before they are stored.

1.5 Orders and payments: what was ordered, amount, state of the payment, and the transaction number of the payment institution. We do not receive card numbers or payment passwords.

1.6 Records of use: time of log-in, network address, name of the device or browser, what was done. To keep accounts safe, to stop abuse, and for the audit that is required of us.

2. What we use it for

Only to open your account and log you in; to check identities, review applications, and issue and manage certificates; to take payments, refund and invoice; to send codes and messages about your business; to guard against impersonation and attacks; and to fulfil legal duties of keeping and reporting. We do not use it for advertising or profiling, and sell it to nobody.

3. Who else receives it

3.1 WeChat Pay: order number, name of the product and amount, to take the payment.

3.2 Aliyun SMS: mobile number and code, to send the text.

3.3 Tencent Cloud FaceID: name and identity number, to check the identity; it takes the face video.

3.4 Relying parties such as the procurement site: your certificate and the signature, only after you have scanned and confirmed with your PIN. The certificate contains your name; the document number is written as the certificate profile says.

3.5 Authorities and courts, as the law provides.

Apart from these, we give your information to nobody without your separate consent. All of it is kept within the People's Republic of China and not sent abroad.

4. How we protect it

Names, document numbers and mobile numbers are encrypted in the database (SM4) and found by a keyed SM3 index; connections are encrypted. Pages, lists and logs show personal values masked; seeing a full value takes an explicit act, which is written to a tamper-evident audit record. Only the reviewer who has taken your application sees its documents. If something happens to personal information, we act at once and inform you and the authorities as required.

5. How long we keep it

5.1 The Electronic Signature Law requires information about certification to be kept for at least five years after the certificate has expired. Certificates, application documents, results of identity checks, orders and audit records are kept so.

5.2 SMS codes expire and are deleted after five minutes; ended sessions are no longer valid; drafts that were never submitted can be deleted by you at any time.

5.3 When the time is over we delete the information or make it anonymous, and keep a record of the deletion.

6. Your rights

You may see, copy, correct and complete your personal information, withdraw consent, ask for deletion, ask us to explain the rules, and, where the conditions are met, have it transferred. In the personal centre you can see masked and full values, see and end sessions, and change your password; for anything else please call customer service: we answer within fifteen working days. Withdrawing consent does not affect what was done before; what the law requires us to keep cannot be deleted before its time, but we then do nothing with it except keep and protect it.

7. Cookies

We use only the cookie that log-in needs and a device cookie that guards against double submission. There are no tracking or statistics cookies, and no page loads scripts of third parties.

8. Minors

The platform is not meant for people under eighteen.

9. Changes and contact

When this policy changes we publish a new version and ask for your consent at your next log-in. For questions and complaints about personal information call the number at the foot of the page and ask for the person in charge of personal information protection. You may also complain to the cyberspace administration and other authorities.$text$, '2025-01-01 00:00:00+08'),
('certificate_application', 1, '数字证书申请协议', 'Certificate application agreement',
$text$申请数字证书前，请您仔细阅读本协议。本协议由证书申请人（以下称“您”）与辽宁CA（以下称“我们”）依照《中华人民共和国电子签名法》和《电子认证服务管理办法》订立。您勾选同意并提交申请，即表示接受本协议和我们公布的电子认证业务规则。

一、证书的用途

1. 数字证书用于在网络活动中证明您的身份，并以可靠的电子签名签署数据电文。可靠的电子签名与手写签名或者盖章具有同等的法律效力。

2. 手机证书的签名密钥由手机和我们的密码服务共同生成、共同完成签名。任何一方都不单独持有完整的私钥，签名须由您输入口令确认。

二、您的申请

1. 您保证提交的姓名、证件、手机号码和资料真实、完整、准确，并同意我们通过人脸核身等方式核验您的身份。代表单位申请的，您保证已取得单位授权。

2. 我们依据业务规则审核申请。资料不全或不符的，可以要求您补正；不符合签发条件的，可以拒绝签发并说明理由。

3. 您应在领取证书后核对证书的内容。发现错误的，应在使用前通知我们；您使用证书即视为确认其内容无误。

三、您的责任

1. 妥善保管手机和口令，首次口令应尽快更改，不得将证书转让、出租、出借或交由他人使用。

2. 只在证书的有效期和服务期内、在合法的业务中使用证书。以您的证书作出的电子签名，视为您的签名。

3. 手机丢失、口令泄露或可能泄露，或证书所载信息发生变化时，应立即停止使用，通知有关各方，并申请挂失、吊销或变更。您知悉电子签名制作数据已经失密或者可能已经失密而未及时告知有关各方并终止使用的，依法承担由此造成的损失。

四、我们的责任

1. 按照业务规则查验身份、签发证书，并保证证书内容在有效期内完整、准确。

2. 提供证书的查询和吊销状态服务；收到有效的吊销申请后及时吊销并公布。

3. 妥善保存与认证相关的信息，保存期限至少为证书失效后五年。

4. 您或者信赖证书的人因依据我们的电子认证服务从事民事活动遭受损失，我们不能证明自己无过错的，依法承担赔偿责任。

五、证书的吊销

有下列情形之一的，我们可以吊销证书：您提出申请；申请信息不真实；您违反本协议；密钥失密或者可能失密；证书信息变化而未办理变更；您死亡或者单位终止；法律或司法机关要求。吊销后我们通知您并予以公布，吊销的证书不能恢复。

六、费用、年检和期限

1. 费用以提交订单时显示的价格为准。证书服务期为一年，自证书领取并签发之日起计算；期满前应办理年检，逾期未办理的，证书停止服务。

2. 尚未审核通过的订单可以申请退款；证书签发后，除法律另有规定或因我们的过错外，费用不予退还。

七、免责

因不可抗力、网络运营商或第三方的原因，或您违反本协议造成的损失，我们不承担责任；但我们有过错的，在过错范围内承担责任。

八、个人信息

我们按照《隐私条款》处理您的个人信息。证书公开包含您的姓名等必要信息，您同意为验证签名的目的向信赖证书的人提供。

九、其他

本协议自您提交申请时生效，至证书失效时终止；保存、赔偿和争议解决的条款继续有效。本协议适用中华人民共和国法律，争议由我们住所地有管辖权的人民法院管辖，法律另有规定的除外。$text$,
$text$Please read this agreement carefully before you apply for a certificate. It is made between the applicant ("you") and Liaoning CA ("we") under the Electronic Signature Law of the People's Republic of China and the Measures for the Administration of Electronic Certification Services. By ticking the box and submitting you accept it together with our published certification practice statement.

1. What the certificate is for

1.1 A digital certificate proves who you are on the network and lets you sign electronic documents. A reliable electronic signature has the same legal effect as a handwritten signature or a seal.

1.2 The signing key of a phone certificate is made, and every signature is made, by the phone and our cryptographic service together. Neither side ever holds the whole private key; each signature needs your PIN.

2. Your application

2.1 You warrant that name, document, mobile number and documents are true, complete and accurate, and agree that we check your identity, by a face check among other means. If you apply for an organisation, you warrant that it has authorised you.

2.2 We review applications by our practice statement. We may ask you to complete what is missing or wrong, and may refuse to issue, with the reason, where the conditions are not met.

2.3 Check the certificate when you claim it. Tell us about errors before you use it; using it counts as confirming its contents.

3. Your duties

3.1 Keep the phone and the PIN safe and change the first PIN soon. Do not transfer, let or lend the certificate or let others use it.

3.2 Use the certificate only within its validity and service period and for lawful business. A signature made with your certificate counts as yours.

3.3 If the phone is lost, the PIN is or may be known to others, or what the certificate says has changed, stop using it at once, tell those concerned, and apply for suspension, revocation or change. Whoever knows that the signature creation data is or may be compromised, and does not tell those concerned and stop using it, bears the loss as the law provides.

4. Our duties

4.1 To check identities and issue certificates by our practice statement, and to see that what a certificate says is complete and accurate while it is valid.

4.2 To offer look-up and revocation status, and to revoke and publish without delay after a valid request.

4.3 To keep information about certification safely, for at least five years after the certificate has expired.

4.4 If you, or somebody who relies on the certificate, suffers loss from civil activity based on our certification service and we cannot show that we are without fault, we compensate it as the law provides.

5. Revocation

We may revoke a certificate when you ask for it; when the information given was untrue; when you break this agreement; when the key is or may be compromised; when its information has changed and no change was applied for; when you have died or the organisation has ended; or when the law or a court requires it. We tell you and publish it; a revoked certificate cannot be restored.

6. Prices, renewal, term

6.1 The price shown when the order is submitted holds. The service period is one year from the day the certificate is claimed and issued; renew before it ends, or the certificate stops being served.

6.2 For an order not yet approved you may ask for a refund; after issue the price is not refunded, unless the law provides otherwise or the fault is ours.

7. Limits of liability

We do not answer for loss caused by force majeure, by carriers or third parties, or by your breaking this agreement; where we are at fault too, we answer to the extent of our fault.

8. Personal information

We handle your personal information by the privacy policy. The certificate openly contains your name and other necessary information; you agree that it is given to those who rely on it, so that signatures can be verified.

9. Final provisions

This agreement takes effect when you submit the application and ends when the certificate does; what it says about keeping records, compensation and disputes goes on. The law of the People's Republic of China applies; the competent people's court at our seat decides disputes, unless the law provides otherwise.$text$, '2025-01-01 00:00:00+08'),
('app_terms', 1, '“毅通”应用服务条款', 'Terms of the app Yitong',
$text$“毅通”是辽宁CA为证书持有人提供的手机应用（以下称“本应用”），用于领取和保管手机证书、扫码登录、签署和解密。登录本应用即表示您接受本条款。

一、账号与登录

1. 您以手机号码和短信验证码登录，设置密码后也可以使用密码。首次以验证码登录即为您开立账号。

2. 专家证书由申请时填写的手机号码登录领取；单位证书由经办人或法定代表人的手机号码登录。

3. 登录状态保存在本机，有最长期限；您可以在任何一端查看并结束会话，结束后该设备即时失效。

二、证书与口令

1. 领取证书时，手机与我们的密码服务共同生成密钥。手机中的密钥分量只保存在本机，由您的口令保护，不上传、不备份；卸载应用、清除数据或更换手机后须重新办理。

2. 首次口令为领取人手机号码的后六位，仅供首次使用，请在领取时即设置自己的口令。多次输错口令会被限制使用。

3. 口令只由您本人掌握，我们无法查看或找回；忘记口令的，须经人脸核身后重新生成密钥和证书。

三、扫码与签署

1. 签署、解密前，应用会显示请求方、请求内容和时间。请核对无误后再输入口令；有疑问的请拒绝。

2. 以您的口令确认的签署，具有法律规定的效力。请勿扫描来历不明的二维码，不要应他人要求代为扫码或告知口令。

四、设备安全

请使用来源可靠的系统和应用，设置锁屏密码，不要在已被破解系统权限的设备上使用证书。手机丢失时，请立即以其他设备登录门户结束会话，并联系客服挂失证书。

五、责任

我们对因自身过错造成的损失依法承担责任。因您将手机或口令交给他人、设备感染恶意程序造成的损失由您承担，但我们有过错的除外。

六、停用与注销

您可以随时退出登录或停用本应用。账号注销后，证书将被吊销；法律要求保存的记录按规定保存。

七、变更与争议

条款变更时，我们在应用内请您重新阅读和同意。本条款适用中华人民共和国法律，争议的处理适用《平台协议》的约定。客服电话见“关于”页面。$text$,
$text$Yitong is the phone app of Liaoning CA for holders of certificates ("the app"): to claim and keep a phone certificate, to log in by scanning, to sign and to decrypt. By logging in you accept these terms.

1. Account and log-in

1.1 You log in with your mobile number and an SMS code, or with a password once you have set one. The first log-in by code opens an account.

1.2 An expert certificate is claimed by logging in with the number given in the application; an organisation's with the number of its handler or legal representative.

1.3 The log-in is kept on this device up to a latest time. You can see and end sessions from any device; the ended device stops at once.

2. Certificate and PIN

2.1 When a certificate is claimed, the phone and our cryptographic service make the key together. The phone's share stays on this phone, protected by your PIN; it is neither uploaded nor backed up. After removing the app, clearing its data or changing the phone you have to apply again.

2.2 The first PIN is the last six digits of the claiming person's mobile number and meant for the first time only; please choose your own when you claim. After several wrong PINs use is restricted.

2.3 Only you know the PIN; we cannot see or restore it. If you forget it, a new key and certificate are made after a face check.

3. Scanning and signing

3.1 Before signing or decrypting, the app shows who asks, for what, and when. Check it before you enter the PIN; if in doubt, refuse.

3.2 What you confirm with your PIN is signed with legal effect. Do not scan QR codes of unknown origin, and never scan for others or tell your PIN on request.

4. Safety of the device

Use trustworthy software, set a screen lock, and do not use certificates on a device whose protections have been removed. If the phone is lost, log in to the portal from another device at once, end the sessions, and call customer service to suspend the certificate.

5. Liability

We answer for loss caused by our own fault as the law provides. Loss from handing phone or PIN to others or from malicious programs on the device is yours, unless we are at fault.

6. Leaving

You may log out or stop using the app at any time. When an account is closed its certificates are revoked; records that the law requires are kept for the prescribed time.

7. Changes and disputes

When these terms change, the app asks you to read and accept them again. The law of the People's Republic of China applies; disputes are handled as the platform agreement says. The customer-service number is on the page "About".$text$, '2025-01-01 00:00:00+08'),
('app_privacy', 1, '“毅通”应用隐私条款', 'Privacy policy of the app Yitong',
$text$本条款依照《中华人民共和国个人信息保护法》制定，说明“毅通”应用（以下称“本应用”）处理个人信息的规则。门户与应用共用同一账号，账号、身份、申请资料的处理见《隐私条款》；本条款补充应用特有的部分。

一、本应用收集的信息

1. 登录信息：手机号码、短信验证码或密码，用于登录。

2. 设备信息：设备名称、系统和浏览器标识、应用生成的设备编号、登录时间和网络地址，用于识别您的会话和防范冒用。我们不收集通讯录、短信内容、位置、相册和已安装应用列表。

3. 密钥信息：手机端的密钥分量以您的口令加密后只保存在本机；我们保存服务端的密钥分量。任何一方都无法单独签名。口令本身不上传、不保存。

4. 人脸信息：忘记口令或按法律要求重新核验身份时，由腾讯云人脸核身采集并比对人脸视频，我们只取得核验结果，不保存人脸视频和特征。人脸信息属于敏感个人信息；不同意的，可到服务网点办理。

5. 使用记录：每次签署、解密、登录确认的时间、请求方、内容摘要和设备。用于向您展示使用历史，并作为电子签名的证据保存。

二、权限

1. 相机：仅在您点击“扫一扫”时使用，用于识别二维码，画面不上传、不保存。

2. 存储：仅用于在本机保存密钥分量和设置。

3. 拒绝授权不影响不需要该权限的功能。

三、共享

只在您以口令确认后，向发起请求的依赖方（如采购网）提供证书、签名结果和必要的证据。发送短信和核验身份时，按《隐私条款》向短信和核身服务提供必要信息。本应用不含第三方广告和统计组件。

四、保护与保存

个人信息在服务器上加密保存，传输使用加密通道，查看完整信息均记入审计。与认证相关的信息依照电子签名法至少保存至证书失效后五年；期满后删除或匿名化。信息均保存在中华人民共和国境内。

五、您的权利

您可以在应用或门户中查看信息、结束会话、修改密码、查看证书使用历史，也可以通过客服行使查阅、复制、更正、删除、撤回同意、注销账号等权利，我们在十五个工作日内答复。删除本应用会清除本机保存的密钥分量和设置。

六、变更与联系

条款变更时，我们在应用内再次征求您的同意。如有疑问或投诉，请拨打“关于”页面的客服电话，转个人信息保护负责人，或向网信等主管部门投诉、举报。$text$,
$text$This policy follows the Personal Information Protection Law of the People's Republic of China and says how the app Yitong ("the app") handles personal information. Portal and app share one account; how account, identity and application documents are handled is said in the privacy policy of the portal. This one adds what is special to the app.

1. What the app collects

1.1 Log-in: mobile number, SMS code or password, to log you in.

1.2 Device: name of the device, identification of system and browser, a device number made by the app, time of log-in and network address, to know your sessions and to guard against impersonation. We do not collect contacts, texts, location, photos or the list of installed apps.

1.3 Keys: the phone's key share is kept only on this device, encrypted with your PIN; we keep the server's share. Neither side can sign alone. The PIN itself is neither uploaded nor kept.

1.4 Face data: when you have forgotten the PIN, or the law asks for a new identity check, Tencent Cloud FaceID takes and compares a face video. We receive only the result and keep neither video nor features. Face data is sensitive personal information; if you do not agree, you can be served at a counter.

1.5 Records of use: time, requesting party, digest of the content and device of each signature, decryption and confirmed log-in, to show you the history and to keep as evidence of the electronic signature.

2. Permissions

2.1 Camera: only when you tap "scan", to read a QR code; the image is neither uploaded nor kept.

2.2 Storage: only to keep key share and settings on this device.

2.3 Refusing a permission does not affect functions that do not need it.

3. Who else receives it

Only after you have confirmed with your PIN, the relying party that asked (such as the procurement site) receives the certificate, the signature and the evidence it needs. For texts and identity checks, the services named in the portal's privacy policy receive what they need. The app contains no advertising or statistics of third parties.

4. Protection and keeping

Personal information is encrypted on our servers, connections are encrypted, and every look at a full value is audited. Information about certification is kept for at least five years after the certificate has expired, as the Electronic Signature Law requires, and then deleted or made anonymous. All of it is kept within the People's Republic of China.

5. Your rights

In the app or the portal you can see your information, end sessions, change your password and see how your certificates were used. Through customer service you can ask to see, copy, correct or delete information, withdraw consent or close the account; we answer within fifteen working days. Removing the app deletes the key share and settings kept on the device.

6. Changes and contact

When this policy changes, the app asks for your consent again. For questions and complaints call the number on the page "About" and ask for the person in charge of personal information protection, or complain to the cyberspace administration and other authorities.$text$, '2025-01-01 00:00:00+08')
ON CONFLICT (kind, version) DO UPDATE SET
    title_zh = excluded.title_zh, title_en = excluded.title_en, body_zh = excluded.body_zh, body_en = excluded.body_en;

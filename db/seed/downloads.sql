-- The download centre as it begins (DL1): our own documents, and a notice where a vendor's file is to be published. What staff made of an item stays.
INSERT INTO download_items (id, group_name, position, name_zh, name_en, state, file_version, published_at, source, source_name, file_name, media_type,
    version, updated_at)
SELECT 1000000000000000000 + given.number, given.group_name, given.number, given.name_zh, given.name_en, 'published', given.file_version,
    '2026-11-28 00:00:00+08', given.source, given.source_name, given.file_name, given.media_type, 1, '2026-11-28 00:00:00+08'
FROM (VALUES
    (1, 'drivers', 'UKey 驱动（Windows）', 'UKey driver (Windows)', '1', 'form', 'software_notice', 'ukey-driver-windows-notice.pdf', 'application/pdf'),
    (2, 'drivers', 'UKey 驱动（国产操作系统）', 'UKey driver (Kylin, UOS)', '1', 'form', 'software_notice', 'ukey-driver-linux-notice.pdf', 'application/pdf'),
    (3, 'forms', '单位数字证书申请表', 'Application form, organisation', '1', 'form', 'enterprise_application', 'enterprise-application.pdf', 'application/pdf'),
    (4, 'forms', '个人数字证书申请表', 'Application form, person', '2', 'form', 'personal_application', 'personal-application.pdf', 'application/pdf'),
    (5, 'forms', '电子印章信息表', 'Seal information form', '1', 'form', 'seal_information', 'seal-information.pdf', 'application/pdf'),
    (6, 'forms', '法人授权委托书', 'Power of attorney', '1', 'form', 'power_of_attorney', 'power-of-attorney.pdf', 'application/pdf'),
    (7, 'controls', '根证书', 'Root certificate', '1', 'pki', 'root', 'lnca-root.crt', 'application/pkix-cert'),
    (8, 'controls', '证书吊销列表', 'Revocation list', '1', 'pki', 'crl', 'lnca-issuing.crl', 'application/pkix-crl'),
    (9, 'controls', '证书查看工具', 'Certificate viewer', '1', 'form', 'software_notice', 'certificate-viewer-notice.pdf', 'application/pdf'),
    (10, 'manuals', '数字证书在线系统操作说明', 'User manual', '1', 'form', 'user_manual', 'user-manual.pdf', 'application/pdf')
) AS given (number, group_name, name_zh, name_en, file_version, source, source_name, file_name, media_type)
ON CONFLICT (id) DO NOTHING;

/**
 * Sample files of an invoice that can never pass as one: the watermark 模拟样张 不得报销, no seal of the tax authority,
 * numbers outside real ranges.
 */
import { crc32 } from "node:zlib";
import { beijingText } from "../clock.ts";
import type { Invoice } from "./invoices.ts";

export const WATERMARK = "模拟样张 不得报销";

function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}

function linesOf(invoice: Invoice): string[] {
  return [
    `${invoice.kind === "red" ? "红字" : ""}电子发票（普通发票）`,
    `发票号码 ${invoice.number}   开票日期 ${beijingText(invoice.issued_at).slice(0, 10)}`,
    `购买方 ${invoice.buyer_name} ${invoice.buyer_tax_number}`,
    `销售方 ${invoice.seller_name} ${invoice.seller_tax_number}`,
    `项目 *信息技术服务*${invoice.item_name}`,
    `金额 ${yuan(invoice.amount - invoice.tax)}   税率 ${invoice.rate}   税额 ${yuan(invoice.tax)}`,
    `价税合计 ${yuan(invoice.amount)} 元`,
    ...(invoice.blue_number === "" ? [] : [`被红冲蓝字数电票号码：${invoice.blue_number}`]),
    `备注 ${invoice.remark}   开票人 ${invoice.clerk}`,
  ];
}

/** UTF-16BE in hex: with the predefined CMap UniGB-UTF16-H the reader's own Chinese font shows it. */
function hexOf(text: string): string {
  return `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}

function contentOf(invoice: Invoice): string {
  const parts = ["0.85 g", "BT /F1 44 Tf 0.82 0.57 -0.57 0.82 90 90 Tm", `${hexOf(WATERMARK)} Tj ET`, "0 g", "BT /F1 12 Tf 40 360 Td"];
  for (const line of linesOf(invoice)) parts.push(`${hexOf(line)} Tj 0 -30 Td`);
  parts.push("ET");
  return parts.join("\n");
}

export function pdfOf(invoice: Invoice): Buffer {
  const content = contentOf(invoice);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 610 400] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>" +
      " /FontDescriptor 7 0 R /DW 1000 /W [1 95 500] >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120" +
      " /CapHeight 880 /StemV 93 >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, "latin1");
}

function escape(text: string): string {
  return text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

export function xmlOf(invoice: Invoice): Buffer {
  const tag = (name: string, value: string): string => `<${name}>${escape(value)}</${name}>`;
  const net = invoice.amount - invoice.tax;
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<!-- ${WATERMARK} -->
<EInvoice><Header>${tag("EIid", invoice.number)}${tag("EInvoiceTag", "SWEI3200")}${tag("Version", "1.0")}<InherentLabel><InIssuType><LabelCode>${
  invoice.kind === "blue" ? "Y" : "N"}</LabelCode></InIssuType></InherentLabel></Header>
<EInvoiceData><SellerInformation>${tag("SellerIdNum", invoice.seller_tax_number)}${tag("SellerName", invoice.seller_name)}</SellerInformation>
<BuyerInformation>${tag("BuyerIdNum", invoice.buyer_tax_number)}${tag("BuyerName", invoice.buyer_name)}</BuyerInformation>
<BasicInformation>${tag("TotalAmWithoutTax", yuan(net))}${tag("TotalTaxAm", yuan(invoice.tax))}${
  tag("TotalTax-includedAmount", yuan(invoice.amount))}${tag("RequestTime", beijingText(invoice.created_at))}${tag("Drawer", invoice.clerk)}</BasicInformation>
<IssuItemInformation>${tag("ItemName", `*信息技术服务*${invoice.item_name}`)}${tag("Quantity", "1")}${tag("Amount", yuan(net))}${
  tag("TaxRate", invoice.rate)}${tag("ComTaxAm", yuan(invoice.tax))}${tag("TotaltaxIncludedAmount", yuan(invoice.amount))}${
  tag("TaxClassificationCode", invoice.tax_code)}</IssuItemInformation>
<SpecificInformation><RedEInvoice>${tag("OriginalInvoiceCode", invoice.blue_number)}</RedEInvoice></SpecificInformation>
<AdditionalInformation>${tag("Remark", `${WATERMARK} ${invoice.remark}`)}</AdditionalInformation></EInvoiceData>
<TaxSupervisionInfo>${tag("InvoiceNumber", invoice.number)}${tag("IssueTime", beijingText(invoice.issued_at))}${
  tag("TaxBureauName", "模拟税务局")}</TaxSupervisionInfo></EInvoice>
`, "utf8");
}

/** A ZIP of stored entries. */
function zip(entries: [string, Buffer][]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of entries) {
    const title = Buffer.from(name, "utf8");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, title, data]);
    const entry = Buffer.alloc(46);
    entry.write("PK\x01\x02", "latin1");
    entry.writeUInt16LE(20, 4);
    common.copy(entry, 6, 0, 24);
    entry.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([entry, title]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

function ofdPage(invoice: Invoice): string {
  const texts = [WATERMARK, ...linesOf(invoice)].map((line, index) =>
    `<ofd:TextObject ID="${10 + index}" Boundary="10 ${10 + index * 10} 190 8" Font="3" Size="4"><ofd:TextCode X="0" Y="4">${
      escape(line)}</ofd:TextCode></ofd:TextObject>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Area><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:Area>
<ofd:Content><ofd:Layer ID="2">${texts.join("")}</ofd:Layer></ofd:Content></ofd:Page>`;
}

export function ofdOf(invoice: Invoice): Buffer {
  const file = (text: string): Buffer => Buffer.from(text, "utf8");
  const ofd = `xmlns:ofd="http://www.ofdspec.org/2016"`;
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n`;
  return zip([
    ["OFD.xml", file(`${head}<ofd:OFD ${ofd} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>${
      invoice.number.padEnd(32, "0")}</ofd:DocID><ofd:CustomDatas><ofd:CustomData Name="发票号码">${invoice.number}</ofd:CustomData>` +
      `<ofd:CustomData Name="说明">${WATERMARK}</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>` +
      `</ofd:DocBody></ofd:OFD>`)],
    ["Doc_0/Document.xml", file(`${head}<ofd:Document ${ofd}><ofd:CommonData><ofd:MaxUnitID>40</ofd:MaxUnitID><ofd:PageArea>` +
      `<ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>` +
      `<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`)],
    ["Doc_0/PublicRes.xml", file(`${head}<ofd:Res ${ofd} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="SimSun"/></ofd:Fonts></ofd:Res>`)],
    ["Doc_0/Pages/Page_0/Content.xml", file(ofdPage(invoice))],
    ["Doc_0/Attach/original_invoice.xml", xmlOf(invoice)],
  ]);
}

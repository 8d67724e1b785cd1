import { strToU8, type Zippable, zipSync } from "fflate";
import type { Bytes } from "../../../crypto/bytes.ts";
import { markedJpeg } from "../fixtures/images.ts";
import { MARK, mark } from "../fixtures/marks.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const PROLOGUE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/** What a sample says, and has to go on saying. */
export const SHOWN = "Fee 3 percent, paid every Friday";

type Parts = Readonly<Record<string, readonly [type: string, content: string | Bytes]>>;
type Links = Readonly<
  Record<string, readonly (readonly [id: string, type: string, target: string])[]>
>;

/** A package as office programs write it, with who made it in its properties. */
function packaged(parts: Parts, links: Links): Bytes {
  const properties: Parts = {
    "docProps/core.xml": [
      "application/vnd.openxmlformats-package.core-properties+xml",
      `${PROLOGUE}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
        `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${mark("title")}</dc:title>` +
        `<dc:creator>${mark("author")}</dc:creator><cp:lastModifiedBy>${mark("editor")}</cp:lastModifiedBy></cp:coreProperties>`,
    ],
    "docProps/app.xml": [
      `${TYPE}.extended-properties+xml`,
      `${PROLOGUE}<Properties xmlns="${OFFICE}/extended-properties"><Company>${mark("company")}</Company></Properties>`,
    ],
  };
  const all = { ...parts, ...properties };
  const overrides = Object.entries(all)
    .filter(([name]) => name.endsWith(".xml"))
    .map(([name, [type]]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  const files: Zippable = {
    "[Content_Types].xml": strToU8(
      `${PROLOGUE}<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="jpeg" ContentType="image/jpeg"/>${overrides.join("")}</Types>`,
    ),
  };
  const core = `${PACKAGE}/relationships/metadata/core-properties`;
  const root = [...(links[""] ?? []), ["rId8", "extended-properties", "docProps/app.xml"] as const];
  files["_rels/.rels"] = strToU8(
    relationships(root, `<Relationship Id="rId9" Type="${core}" Target="docProps/core.xml"/>`),
  );
  for (const [name, [, content]] of Object.entries(all)) {
    files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  for (const [name, list] of Object.entries(links)) {
    if (name !== "") {
      files[name.replace(/([^/]+)$/, "_rels/$1.rels")] = strToU8(relationships(list));
    }
  }
  // Archives hold local time.
  return zipSync(files, { mtime: new Date(2024, 4, 6, 7, 8, 10), level: 6 }) as Bytes;
}

function relationships(list: Links[string], more = ""): string {
  const items = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  );
  return `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}${more}</Relationships>`;
}

/** A letter with a comment, a tracked change and revision ids. */
export function docx(): Bytes {
  const who = `w:author="${mark("reviewer")}" w:date="2024-05-06T07:08:09Z"`;
  const document =
    `${PROLOGUE}<w:document xmlns:w="${WORD}"><w:body><w:p w:rsidR="00A1B2C3">` +
    `<w:commentRangeStart w:id="0"/><w:r><w:t>${SHOWN}</w:t></w:r><w:commentRangeEnd w:id="0"/>` +
    `<w:r><w:commentReference w:id="0"/></w:r><w:ins w:id="1" ${who}><w:r><w:t xml:space="preserve"> (added)</w:t></w:r></w:ins>` +
    `</w:p><w:sectPr/></w:body></w:document>`;
  const comments = `${PROLOGUE}<w:comments xmlns:w="${WORD}"><w:comment w:id="0" ${who}><w:p><w:r><w:t>${MARK}</w:t></w:r></w:p></w:comment></w:comments>`;
  return packaged(
    {
      "word/document.xml": [`${TYPE}.wordprocessingml.document.main+xml`, document],
      "word/comments.xml": [`${TYPE}.wordprocessingml.comments+xml`, comments],
    },
    {
      "": [["rId1", "officeDocument", "word/document.xml"]],
      "word/document.xml": [["rId1", "comments", "comments.xml"]],
    },
  );
}

/** A workbook of one sheet, which says where it was saved and who had it open. */
export function xlsx(): Bytes {
  const workbook =
    `${PROLOGUE}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}/relationships">` +
    `<fileSharing userName="${MARK}"/><workbookPr/><sheets><sheet name="Fees" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const sheet =
    `${PROLOGUE}<worksheet xmlns="${SHEET}"><sheetData><row r="1">` +
    `<c r="A1" t="inlineStr"><is><t>${SHOWN}</t></is></c><c r="B1"><v>300</v></c></row></sheetData></worksheet>`;
  return packaged(
    {
      "xl/workbook.xml": [`${TYPE}.spreadsheetml.sheet.main+xml`, workbook],
      "xl/worksheets/sheet1.xml": [`${TYPE}.spreadsheetml.worksheet+xml`, sheet],
    },
    {
      "": [["rId1", "officeDocument", "xl/workbook.xml"]],
      "xl/workbook.xml": [["rId1", "worksheet", "worksheets/sheet1.xml"]],
    },
  );
}

/** A presentation of one slide with a photo, which says where it was taken. */
export function pptx(): Bytes {
  const names = `xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}/relationships" xmlns:p="${SLIDES}"`;
  const group = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`;
  const place = `<a:xfrm><a:off x="900000" y="900000"/><a:ext cx="5000000" cy="1000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const slide =
    `${PROLOGUE}<p:sld ${names}><p:cSld><p:spTree>${group}` +
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Text 1"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place}</p:spPr>` +
    `<p:txBody><a:bodyPr/><a:p><a:r><a:t>${SHOWN}</a:t></a:r></a:p></p:txBody></p:sp>` +
    `<p:pic><p:nvPicPr><p:cNvPr id="3" name="Picture 2" descr="C:\\Users\\${MARK}\\a.jpg"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place}</p:spPr></p:pic>` +
    `</p:spTree></p:cSld></p:sld>`;
  const tree = `<p:cSld><p:spTree>${group}</p:spTree></p:cSld>`;
  const colours = ["bg1", "tx1", "bg2", "tx2"].map(
    (name, i) => `${name}="${["lt1", "dk1", "lt2", "dk2"][i]}"`,
  );
  const accents = [1, 2, 3, 4, 5, 6].map((n) => `accent${n}="accent${n}"`);
  const map = `<p:clrMap ${[...colours, ...accents].join(" ")} hlink="hlink" folHlink="folHlink"/>`;
  return packaged(
    {
      "ppt/presentation.xml": [
        `${TYPE}.presentationml.presentation.main+xml`,
        `${PROLOGUE}<p:presentation ${names}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
          `<p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
      ],
      "ppt/slides/slide1.xml": [`${TYPE}.presentationml.slide+xml`, slide],
      "ppt/slideLayouts/slideLayout1.xml": [
        `${TYPE}.presentationml.slideLayout+xml`,
        `${PROLOGUE}<p:sldLayout ${names}>${tree}</p:sldLayout>`,
      ],
      "ppt/slideMasters/slideMaster1.xml": [
        `${TYPE}.presentationml.slideMaster+xml`,
        `${PROLOGUE}<p:sldMaster ${names}>${tree}${map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
      ],
      "ppt/theme/theme1.xml": [`${TYPE}.theme+xml`, theme()],
      "ppt/media/image1.jpeg": ["image/jpeg", markedJpeg()],
    },
    {
      "": [["rId1", "officeDocument", "ppt/presentation.xml"]],
      "ppt/presentation.xml": [
        ["rId1", "slideMaster", "slideMasters/slideMaster1.xml"],
        ["rId2", "slide", "slides/slide1.xml"],
      ],
      "ppt/slides/slide1.xml": [
        ["rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"],
        ["rId2", "image", "../media/image1.jpeg"],
      ],
      "ppt/slideLayouts/slideLayout1.xml": [
        ["rId1", "slideMaster", "../slideMasters/slideMaster1.xml"],
      ],
      "ppt/slideMasters/slideMaster1.xml": [
        ["rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"],
        ["rId2", "theme", "../theme/theme1.xml"],
      ],
    },
  );
}

/** The least that a theme has to hold. */
function theme(): string {
  const names = [
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
  ];
  const colours = names.map(
    (name, i) => `<a:${name}><a:srgbClr val="${i % 2 === 0 ? "202020" : "F0F0F0"}"/></a:${name}>`,
  );
  const font = `<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
  const three = (one: string): string => one.repeat(3);
  return (
    `${PROLOGUE}<a:theme xmlns:a="${DRAWING}/main" name="Plain"><a:themeElements><a:clrScheme name="Plain">${colours.join("")}</a:clrScheme>` +
    `<a:fontScheme name="Plain"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Plain"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="9525">${fill}</a:ln>`)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst>` +
    `</a:fmtScheme></a:themeElements></a:theme>`
  );
}

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { strFromU8, unzipSync } from "fflate";
import type { Bytes } from "../../crypto/bytes.ts";
import { clean } from "../../evidence/index.ts";
import { ContentTypes, readRelationships, targetName } from "../../evidence/office/package.ts";
import { decodeXml, rewriteXml } from "../../evidence/office/xml.ts";
import { markedDocx, markedPptx, markedXlsx } from "./fixtures/office.ts";
import { markedPdf, SHOWN } from "./fixtures/pdf.ts";

async function cleaned(file: Bytes): Promise<Bytes> {
  return new Uint8Array((await (await clean(file)).cleaned?.arrayBuffer()) ?? []);
}

void describe("PDF", () => {
  void it("opens with its pages, and the first page shows what it showed", async () => {
    const document = await PDFDocument.load(await cleaned(await markedPdf()), {
      updateMetadata: false,
    });
    const [first, second] = document.getPages();
    assert.equal(document.getPageCount(), 2);
    const contents = first?.node.lookup(PDFName.of("Contents"));
    assert.ok(contents instanceof PDFRawStream);
    assert.ok(Buffer.from(decodePDFRawStream(contents).decode()).includes(SHOWN));
    assert.equal(document.getAuthor(), undefined);
    const resources = first?.node.lookup(PDFName.of("Resources"), PDFDict);
    assert.ok(
      resources?.lookup(PDFName.of("XObject"), PDFDict).lookup(PDFName.of("Im")) instanceof
        PDFRawStream,
    );
    assert.deepEqual(annotations(first?.node.lookup(PDFName.of("Annots"), PDFArray)), [
      "/Highlight",
      "/Link",
      "/Link",
      "/Link",
      "/Widget",
    ]);
    const inner = first?.node.lookup(PDFName.of("Annots"), PDFArray).lookup(2, PDFDict);
    assert.equal(inner?.lookup(PDFName.of("Dest"), PDFArray).get(0), second?.ref);
  });

  void it("opens too when its table of objects is damaged", async () => {
    const damaged = Buffer.from(await markedPdf())
      .toString("latin1")
      .replaceAll("startxref", "startxxxx");
    const out = await cleaned(new Uint8Array(Buffer.from(damaged, "latin1")));
    assert.equal((await PDFDocument.load(out)).getPageCount(), 2);
  });

  void it("is refused when a page's contents are cut off", async () => {
    const whole = await markedPdf(false);
    await assert.rejects(clean(whole.slice(0, whole.length / 2)), { reason: "broken" });
  });

  void it("tells attachments, scripts and earlier programs", async () => {
    const codes = (await clean(await markedPdf())).removed.map(({ code }) => code);
    for (const code of [
      "attachment",
      "script",
      "form",
      "software",
      "comment",
      "location",
      "outline",
    ] as const) {
      assert.ok(codes.includes(code), code);
    }
  });
});

function annotations(list: PDFArray | undefined): string[] {
  return (list?.asArray() ?? []).map((item) =>
    String((item as PDFDict).get(PDFName.of("Subtype"))),
  );
}

void describe("Office files", () => {
  const files = { docx: markedDocx(), xlsx: markedXlsx(), pptx: markedPptx() };

  for (const [name, file] of Object.entries(files)) {
    void it(`${name}: parts are well-formed, named, and lead only to parts that are there`, async () => {
      const parts = unzipSync(await cleaned(file));
      const types = new ContentTypes(parts["[Content_Types].xml"] as Bytes);
      assert.equal(types.officeType, name);
      for (const [part, content] of Object.entries(parts)) {
        assert.notEqual(types.of(part), "", part);
        if (/\.(xml|rels|vml)$/.test(part)) {
          rewriteXml(decodeXml(content as Bytes), { element: () => true });
        }
        if (part.endsWith(".rels")) {
          const owner = part.replace("_rels/", "").replace(/\.rels$/, "");
          for (const { target, external } of readRelationships(content as Bytes)) {
            assert.ok(external || targetName(owner, target) in parts, `${part} → ${target}`);
          }
        }
      }
    });
  }

  void it("what is shown stays, and who changed it is nobody", async () => {
    const text = strFromU8(unzipSync(await cleaned(files.docx))["word/document.xml"] as Uint8Array);
    assert.match(text, /<w:t xml:space="preserve">shown &amp; told<\/w:t>/);
    assert.match(text, /<w:ins w:author="Author"><w:r><w:t>added<\/w:t>/);
    assert.match(text, /<a:blip r:embed="rId2"\/>/);
    assert.doesNotMatch(text, /comment|rsid|paraId|<\?own|<!--/);
  });

  void it("what is hidden is told", async () => {
    const remaining = async (file: Bytes): Promise<string[]> =>
      (await clean(file)).remaining.map(({ code, value }) => (value ? `${code} ${value}` : code));
    assert.deepEqual(await remaining(files.docx), ["tracked-changes", "hidden-content Two"]);
    assert.deepEqual(await remaining(files.xlsx), ["hidden-content Two"]);
    assert.deepEqual(await remaining(files.pptx), ["hidden-content", "speaker-notes"]);
  });

  void it("a link to the web stays; a link to a file on a computer leads nowhere", async () => {
    const parts = unzipSync(await cleaned(files.docx));
    const links = readRelationships(parts["word/_rels/document.xml.rels"] as Bytes);
    assert.deepEqual(
      links.filter(({ external }) => external).map(({ target }) => target),
      ["removed", "https://example.org/"],
    );
  });

  void it("files have one time: the first that an archive can name", async () => {
    const out = Buffer.from(await cleaned(files.docx));
    for (let at = out.indexOf("PK\x01\x02"); at >= 0; at = out.indexOf("PK\x01\x02", at + 4)) {
      assert.equal(out.readUInt32LE(at + 12), 0x0021_0000);
    }
  });
});

import type { Feature, Image } from 'write-excel-file/node';
import { findElement, replaceElement, sanitizeTextContent } from 'write-excel-file/utility';
import type { LaidOut } from './sheet-layout.js';
import { withBody } from './sheet-xml.js';

/**
 * What a printer needs and the library does not write: A4 across or upright, all columns on one page, the head on every
 * page, page numbers. And no green corners where a telephone number is a text.
 */
export const printedOnA4 = (sheets: readonly LaidOut[]): Feature<Image['content']> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        insert: (_, { sheetIndex }) => pageOf(sheets[sheetIndex]!),
        transform: (xml, _, { sheetIndex }) =>
          withBody(xml, sheets[sheetIndex]!).replace(
            /<worksheet\b[^>]*>/,
            '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
          ),
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          replaceElement(xml, findElement(xml, 'definedNames')!, `<definedNames>${titlesOf(sheets)}</definedNames>`),
      },
    },
  },
});

/** In the order that Excel asks for. */
const pageOf = ({ sheet, name, landscape }: LaidOut): string =>
  [
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${sanitizeTextContent(`&L${name.replaceAll('&', '&&')}&R&P / &N`)}</oddFooter></headerFooter>`,
    `<ignoredErrors><ignoredError sqref="A1:XFD${sheet.data.length}" numberStoredAsText="1"/></ignoredErrors>`,
  ].join('');

const titlesOf = (sheets: readonly LaidOut[]): string =>
  sheets
    .map(({ name, repeated }, place) =>
      repeated === null
        ? ''
        : `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${sanitizeTextContent(`'${name.replaceAll("'", "''")}'!$${repeated}:$${repeated}`)}</definedName>`,
    )
    .join('');

/* A workbook of one sheet, made in the browser. Texts are texts: nothing that a source has said is ever a formula. */
heshi.sheet = (function () {
  'use strict';
  var LONGEST = 32767;
  var bytes = new TextEncoder();
  var table = new Int32Array(256).map(function (zero, n) {
    for (var k = 0; k < 8; k++) n = n & 1 ? n >>> 1 ^ 0xEDB88320 : n >>> 1;
    return n;
  });

  function checksum(content) {
    var sum = -1;
    for (var i = 0; i < content.length; i++) sum = table[(sum ^ content[i]) & 255] ^ sum >>> 8;
    return ~sum >>> 0;
  }

  function escaped(text) {
    return text.slice(0, LONGEST)
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  }

  function letters(column) {
    return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
  }

  function cell(value, column, row, style) {
    var place = letters(column) + row;
    if (typeof value === 'number') return '<c r="' + place + '"><v>' + value + '</v></c>';
    if (!value) return '';
    return '<c r="' + place + '" s="' + style + '" t="inlineStr"><is><t xml:space="preserve">' + escaped(value) + '</t></is></c>';
  }

  function line(values, row, style) {
    return '<row r="' + row + '">' + values.map(function (value, i) { return cell(value, i, row, style); }).join('') + '</row>';
  }

  var HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  var MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  var PACKAGE = 'http://schemas.openxmlformats.org/package/2006/';
  var OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  var TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

  function fixed(name) {
    return [
      ['[Content_Types].xml', '<Types xmlns="' + PACKAGE + 'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="' + TYPE + 'sheet.main+xml"/>'
        + '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="' + TYPE + 'worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="' + TYPE + 'styles+xml"/></Types>'],
      ['_rels/.rels', '<Relationships xmlns="' + PACKAGE + 'relationships"><Relationship Id="rId1" Type="' + OFFICE + '/officeDocument" Target="xl/workbook.xml"/></Relationships>'],
      ['xl/workbook.xml', '<workbook xmlns="' + MAIN + '" xmlns:r="' + OFFICE + '"><sheets><sheet name="' + escaped(name) + '" sheetId="1" r:id="rId1"/></sheets></workbook>'],
      ['xl/_rels/workbook.xml.rels', '<Relationships xmlns="' + PACKAGE + 'relationships"><Relationship Id="rId1" Type="' + OFFICE + '/worksheet" Target="worksheets/sheet1.xml"/>'
        + '<Relationship Id="rId2" Type="' + OFFICE + '/styles" Target="styles.xml"/></Relationships>'],
      ['xl/styles.xml', '<styleSheet xmlns="' + MAIN + '"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>'
        + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        + '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>'
        + '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        + '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>']
    ].map(function (part) { return { name: part[0], content: bytes.encode(HEAD + part[1]) }; });
  }

  /** One piece of packed text after the other, so that no text of the whole sheet is ever held. */
  function packed(pieces) {
    var deflate = new pako.Deflate({ raw: true, level: 6 });
    var sum = -1;
    var size = 0;
    pieces(function (text, last) {
      var content = bytes.encode(text);
      for (var i = 0; i < content.length; i++) sum = table[(sum ^ content[i]) & 255] ^ sum >>> 8;
      size += content.length;
      deflate.push(content, last);
    });
    return { content: deflate.result, sum: ~sum >>> 0, size: size };
  }

  function zip(parts) {
    var pieces = [];
    var directory = [];
    var at = 0;
    parts.forEach(function (part) {
      var name = bytes.encode(part.name);
      var common = new DataView(new ArrayBuffer(26));
      common.setUint16(0, 20, true);
      common.setUint16(2, 0x0800, true);
      common.setUint16(4, part.size === undefined ? 0 : 8, true);
      common.setUint16(8, 0x21, true);
      common.setUint32(10, part.sum === undefined ? checksum(part.content) : part.sum, true);
      common.setUint32(14, part.content.length, true);
      common.setUint32(18, part.size === undefined ? part.content.length : part.size, true);
      common.setUint16(22, name.length, true);
      var entry = new DataView(new ArrayBuffer(16));
      entry.setUint32(12, at, true);
      pieces.push(new Uint8Array([0x50, 0x4B, 3, 4]), common.buffer, name, part.content);
      directory.push(new Uint8Array([0x50, 0x4B, 1, 2, 20, 0]), common.buffer, new Uint8Array(entry.buffer, 2), name);
      at += 30 + name.length + part.content.length;
    });
    var length = directory.reduce(function (sum, piece) { return sum + piece.byteLength; }, 0);
    var end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054B50, true);
    end.setUint16(8, parts.length, true);
    end.setUint16(10, parts.length, true);
    end.setUint32(12, length, true);
    end.setUint32(16, at, true);
    return new Blob(pieces.concat(directory, end.buffer), { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  }

  /**
   * @param columns with a name and a width
   * @param values of the row at a place, as texts and numbers
   */
  function made(name, columns, rows, values) {
    var sheet = packed(function (piece) {
      piece(HEAD + '<worksheet xmlns="' + MAIN + '"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        + '</sheetView></sheetViews><cols>' + columns.map(function (column, i) {
          return '<col min="' + (i + 1) + '" max="' + (i + 1) + '" width="' + column.width + '" customWidth="1"/>';
        }).join('') + '</cols><sheetData>' + line(columns.map(function (column) { return column.name; }), 1, 2), false);
      for (var i = 0; i < rows; i++) piece(line(values(i), i + 2, 1), false);
      piece('</sheetData><autoFilter ref="A1:' + letters(columns.length - 1) + (rows + 1) + '"/></worksheet>', true);
    });
    return zip(fixed(name).concat({ name: 'xl/worksheets/sheet1.xml', content: sheet.content, sum: sheet.sum, size: sheet.size }));
  }

  return { made: made };
})();

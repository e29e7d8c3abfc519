/* The rows of the list as the page carries them: an index of all, and what is told of each, unpacked a block at a time. */
heshi.rows = (function () {
  'use strict';
  var MOST_BLOCKS = 60;
  var blocks = document.querySelectorAll('script.block');
  var open = new Map();

  function unpacked(element) {
    var text = atob(element.textContent);
    var packed = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i);
    return JSON.parse(new TextDecoder().decode(pako.inflate(packed)));
  }

  /** What is told of the row at this position. Blocks that nobody has asked for of late are let go. */
  function told(at) {
    var which = Math.floor(at / heshi.data.block);
    var block = open.get(which) || unpacked(blocks[which]);
    open.delete(which);
    open.set(which, block);
    if (open.size > MOST_BLOCKS) open.delete(open.keys().next().value);
    return block[at % heshi.data.block];
  }

  var element = document.getElementById('index');
  var index = unpacked(element);
  element.remove();
  return { index: index, told: told };
})();
/* Where things stand in a row of the index, and in what is told of it. */
heshi.AT = { number: 0, rule: 1, severity: 2, state: 3, change: 4, unit: 5, name: 6, id: 7, amount: 8, days: 9, because: 10 };
heshi.TOLD = { sentence: 0, side: 1, part: 2, other: 3, months: 4, total: 5, last: 6, sources: 7 };

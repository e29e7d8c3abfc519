/* Shared by the scripts of the page; each of them adds what the others may call. */
var heshi = { data: JSON.parse(document.getElementById('data').textContent) };
heshi.element = function (tag, className, text) {
  'use strict';
  var made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};
heshi.filled = function (text) {
  'use strict';
  var values = arguments;
  return text.replace(/\{(\d)\}/g, function (place, i) { return values[Number(i) + 1]; });
};

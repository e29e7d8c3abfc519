/* The list of exceptions: what is chosen, in order, a page at a time; what another one explains lies folded under it. */
heshi.list = (function () {
  'use strict';
  var AT = heshi.AT;
  var TOLD = heshi.TOLD;
  var texts = heshi.data.texts;
  var sources = heshi.data.sources;
  var index = heshi.rows.index;
  var rows = index.rows;
  var element = heshi.element;
  var SIZE = 50;
  var DAY = 86400000;
  var table = document.getElementById('list');
  var body = table.tBodies[0];
  var search = document.getElementById('search');
  var number = document.getElementById('page');

  var page = 0;
  var sort = { key: 'severity', down: false };
  var found = [];
  var heads = [];
  var under = new Map();
  var places = new Map();
  rows.forEach(function (row, i) { places.set(row[AT.number], i); });

  function unit(row) { return index.units[row[AT.unit]]; }
  function rule(row) { return index.rules[row[AT.rule]]; }
  function change(row) { return index.changes[row[AT.change]]; }
  function department(row) { return index.departments[unit(row).department].name; }
  function since(row) { return new Date(Date.parse(heshi.data.date) - row[AT.days] * DAY).toISOString().slice(0, 10); }
  function severity(row) { return row[AT.severity] < 0 ? '' : index.severities[row[AT.severity]].name; }
  function money(yuan) {
    return yuan < 0 ? '' : yuan.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  }

  var keys = {
    severity: function (row, i) { return i; },
    number: function (row) { return row[AT.number]; },
    unit: function (row) { return unit(row).name; },
    person: function (row) { return row[AT.name]; },
    rule: function (row) { return rule(row).key; },
    amount: function (row) { return -row[AT.amount]; },
    state: function (row) { return row[AT.change]; },
    first: function (row) { return -row[AT.days]; }
  };

  /** What is open comes first whatever the order: a difference in time may be nothing. */
  function ordered(positions) {
    var key = keys[sort.key];
    var values = new Map(positions.map(function (i) { return [i, key(rows[i], i)]; }));
    return positions.sort(function (a, b) {
      if (rows[a][AT.state] !== rows[b][AT.state]) return rows[a][AT.state] - rows[b][AT.state];
      var x = values.get(a);
      var y = values.get(b);
      var order = x < y ? -1 : x > y ? 1 : 0;
      return (sort.down ? -order : order) || a - b;
    });
  }

  function fold() {
    var there = new Set(found);
    under = new Map();
    heads = found.filter(function (i) {
      var chief = places.get(rows[i][AT.because]);
      if (!rows[i][AT.because] || chief === undefined || chief === i || !there.has(chief)) return true;
      if (!under.has(chief)) under.set(chief, []);
      under.get(chief).push(i);
      return false;
    });
  }

  function choose() {
    found = ordered(heshi.filters.chosen(search.value));
    fold();
    page = 0;
    address();
    bringUp();
    show();
  }

  function address() {
    var parts = heshi.filters.written();
    if (sort.key !== 'severity' || sort.down) parts.push('sort=' + (sort.down ? '-' : '') + sort.key);
    if (parts.length === 0 && location.hash.indexOf('=') < 0) return;
    history.replaceState(null, '', '#' + parts.join('&'));
  }

  function read(said) {
    var parts = {};
    said.split('&').forEach(function (part) { parts[part.split('=')[0]] = part.split('=')[1] || ''; });
    heshi.filters.read(parts);
    var key = (parts.sort || 'severity').replace('-', '');
    sort = { key: keys[key] ? key : 'severity', down: (parts.sort || '').charAt(0) === '-' };
    search.value = '';
    choose();
  }

  function cell(className, main, beside) {
    var td = element('td', className, main);
    if (beside) td.appendChild(element('small', '', beside));
    return td;
  }

  function detail(at) {
    var row = rows[at];
    var told = heshi.rows.told(at);
    var tr = element('tr', 'detail');
    var td = element('td');
    td.colSpan = 8;
    var list = element('dl');
    function item(name, text) {
      if (!text) return;
      list.appendChild(element('dt', '', name));
      list.appendChild(element('dd', '', text));
    }
    sources.forEach(function (source, i) { item(source, told[TOLD.sources + i]); });
    item(texts['header.side'], told[TOLD.side]);
    item(texts['header.part'], told[TOLD.part]);
    item(texts['header.other'], told[TOLD.other]);
    item(texts['header.months'], told[TOLD.months]);
    item(texts['header.total'], told[TOLD.total]);
    item(texts['header.unit_code'], unit(row).code);
    item(texts['header.region'], unit(row).region);
    item(texts['header.last_seen'], told[TOLD.last]);
    item(texts['header.basis'], rule(row).basis);
    item(texts['header.advice'], rule(row).advice);
    td.appendChild(list);
    tr.appendChild(td);
    return tr;
  }

  function chip(row) {
    var code = row[AT.severity] < 0 ? 'none' : index.severities[row[AT.severity]].key;
    return element('span', 'chip ' + code, severity(row) || index.states[row[AT.state]].name);
  }

  function button(className, text, act) {
    var made = element('button', className, text);
    made.type = 'button';
    made.addEventListener('click', function (event) {
      event.stopPropagation();
      act(made);
    });
    return made;
  }

  function lookFor(which) {
    heshi.filters.clear();
    search.value = String(which);
    choose();
  }

  function unfolding(at, tr) {
    var folded = under.get(at) || [];
    if (folded.length === 0) return null;
    var lines = [];
    var made = button('fold', heshi.filled(texts['list.unfold'], folded.length), function () {
      if (lines.length > 0) {
        lines.forEach(function (line) {
          if (line.nextSibling && line.nextSibling.className === 'detail') line.nextSibling.remove();
          line.remove();
        });
        lines = [];
      } else {
        var last = tr.nextSibling && tr.nextSibling.className === 'detail' ? tr.nextSibling : tr;
        lines = folded.map(function (i) { return line(i, 'row folded'); });
        last.after.apply(last, lines);
      }
      made.setAttribute('aria-expanded', String(lines.length > 0));
    });
    made.setAttribute('aria-expanded', 'false');
    return made;
  }

  function line(at, className) {
    var row = rows[at];
    var told = heshi.rows.told(at);
    var tr = element('tr', className);
    var badge = element('td');
    badge.appendChild(chip(row));
    tr.appendChild(badge);
    tr.appendChild(cell('number', String(row[AT.number])));
    tr.appendChild(cell('wide', unit(row).name, unit(row).name ? department(row) : ''));
    tr.appendChild(cell('', row[AT.name], row[AT.id]));
    var problem = element('td', 'wide');
    var open = element('button', 'open-button', rule(row).name);
    open.type = 'button';
    open.setAttribute('aria-expanded', 'false');
    problem.appendChild(open);
    var sentence = told[TOLD.sentence];
    if (rule(row).name.indexOf(sentence) < 0) problem.appendChild(element('small', 'sentence', sentence));
    if (row[AT.because] && className === 'row') {
      problem.appendChild(button('fold', heshi.filled(texts['list.because'], row[AT.because]), function () { lookFor(row[AT.because]); }));
    }
    var more = className === 'row' ? unfolding(at, tr) : null;
    if (more) problem.appendChild(more);
    tr.appendChild(problem);
    tr.appendChild(cell('number', money(row[AT.amount])));
    var now = index.states[row[AT.state]].name;
    tr.appendChild(cell('', now, change(row).name === now ? '' : change(row).name));
    tr.appendChild(cell('number', String(row[AT.days]), since(row)));
    tr.addEventListener('click', function () {
      var next = tr.nextSibling;
      var shown = next && next.className === 'detail';
      if (shown) next.remove();
      else tr.after(detail(at));
      open.setAttribute('aria-expanded', String(!shown));
    });
    return tr;
  }

  function show() {
    var pages = Math.max(Math.ceil(heads.length / SIZE), 1);
    page = Math.max(0, Math.min(page, pages - 1));
    body.replaceChildren.apply(body, heads.slice(page * SIZE, (page + 1) * SIZE).map(function (at) { return line(at, 'row'); }));
    if (heads.length === 0) {
      var empty = element('td', 'wide', texts['list.none']);
      empty.colSpan = 8;
      var tr = element('tr');
      tr.appendChild(empty);
      body.appendChild(tr);
    }
    document.getElementById('position').textContent = heshi.filled(texts['list.position'], found.length, rows.length)
      + (found.length > heads.length ? heshi.filled(texts['list.folded'], found.length - heads.length) : '');
    number.value = page + 1;
    number.max = pages;
    document.getElementById('pages').textContent = pages;
    document.getElementById('previous').disabled = page === 0;
    document.getElementById('next').disabled = page >= pages - 1;
    document.getElementById('pager').hidden = pages === 1;
    table.querySelectorAll('th').forEach(function (th) {
      var key = th.firstElementChild.dataset.sort;
      th.setAttribute('aria-sort', key !== sort.key ? 'none' : sort.down ? 'descending' : 'ascending');
    });
  }

  /** On paper stands everything that is chosen, what is folded too. */
  function print() {
    var lines = document.createDocumentFragment();
    heads.forEach(function (at) {
      lines.appendChild(line(at, 'row'));
      (under.get(at) || []).forEach(function (i) { lines.appendChild(line(i, 'row folded')); });
    });
    body.replaceChildren(lines);
  }

  function save() {
    var columns = [
      ['number', 10, function (row) { return row[AT.number]; }],
      ['severity', 10, severity],
      ['state', 10, function (row) { return index.states[row[AT.state]].name; }],
      ['change', 10, function (row) { return change(row).name; }],
      ['unit_code', 14, function (row) { return unit(row).code; }],
      ['unit', 28, function (row) { return unit(row).name; }],
      ['supervisor', 22, department],
      ['region', 12, function (row) { return unit(row).region; }],
      ['person', 12, function (row) { return row[AT.name]; }],
      ['id_no', 22, function (row) { return row[AT.id]; }],
      ['title', 34, function (row) { return rule(row).name; }],
      ['description', 60, function (row, told) { return told[TOLD.sentence]; }],
      ['amount', 14, function (row) { return row[AT.amount] < 0 ? '' : row[AT.amount]; }],
      ['months', 10, function (row, told) { return told[TOLD.months] && Number(told[TOLD.months]); }],
      ['total', 14, function (row, told) { return told[TOLD.total] && Number(told[TOLD.total].replace(/,/g, '')); }],
      ['first_seen', 12, since],
      ['last_seen', 12, function (row, told) { return told[TOLD.last]; }],
      ['part', 14, function (row, told) { return told[TOLD.part]; }],
      ['side', 30, function (row, told) { return told[TOLD.side]; }],
      ['other', 30, function (row, told) { return told[TOLD.other]; }],
      ['basis', 30, function (row) { return rule(row).basis; }],
      ['advice', 30, function (row) { return rule(row).advice; }]
    ].map(function (column) { return { name: texts['header.' + column[0]], width: column[1], of: column[2] }; });
    sources.forEach(function (source, i) {
      columns.splice(12 + i, 0, { name: source, width: 26, of: function (row, told) { return told[TOLD.sources + i]; } });
    });
    columns.push({ name: texts['filter.card'], width: 18, of: function (row) {
      return row[AT.because] ? heshi.filled(texts['list.because'], row[AT.because]) : '';
    } });
    var listed = [];
    heads.forEach(function (at) { listed.push.apply(listed, [at].concat(under.get(at) || [])); });
    var workbook = heshi.sheet.made(texts['list.export_name'], columns, listed.length, function (i) {
      var told = heshi.rows.told(listed[i]);
      return columns.map(function (column) { return column.of(rows[listed[i]], told); });
    });
    var link = element('a');
    link.href = URL.createObjectURL(workbook);
    link.download = texts['list.export_name'] + '_' + heshi.data.date + '.xlsx';
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  var bringUp = heshi.filters.boxes(document.getElementById('choices'), choose);
  var form = document.getElementById('filters');
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function (event) {
    event.preventDefault();
    heshi.filters.clear();
    search.value = '';
    choose();
  });
  search.addEventListener('input', choose);
  document.getElementById('export').addEventListener('click', save);
  table.querySelectorAll('th button').forEach(function (head) {
    head.addEventListener('click', function () {
      sort = { key: head.dataset.sort, down: sort.key === head.dataset.sort && !sort.down };
      choose();
    });
  });
  function turn(to) {
    page = to;
    show();
    table.scrollIntoView();
  }
  document.getElementById('previous').addEventListener('click', function () { turn(page - 1); });
  document.getElementById('next').addEventListener('click', function () { turn(page + 1); });
  number.addEventListener('change', function () { turn(Number(number.value) - 1 || 0); });
  document.querySelectorAll('#list th').forEach(function (head) { head.dataset.label = head.textContent; });
  window.addEventListener('beforeprint', print);
  window.addEventListener('afterprint', show);
  document.getElementById('trouble').remove();
  return { read: read };
})();

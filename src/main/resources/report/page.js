(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var texts = data.texts;
  var words = data.words;
  var tones = { high: '#b3261e', medium: '#c77700', low: '#2f6690', info: '#8a95a1' };
  var ranks = { high: 0, medium: 1, low: 2, info: 3 };
  var changeRanks = { new: 0, reopened: 1, still: 2, pending: 3 };
  var font = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
  var charts = [];

  function shortened(text, most) {
    return text.length > most ? text.slice(0, most - 1) + '…' : text;
  }

  function bars(id, names, series) {
    var box = document.getElementById(id);
    if (!box || names.length === 0) {
      if (box) box.remove();
      return;
    }
    var perBar = series.some(function (s) { return !s.stack; }) && series.length > 1 ? 34 : 26;
    box.style.height = names.length * perBar + (series.length > 1 ? 70 : 40) + 'px';
    var narrow = box.clientWidth < 600;
    var chart = echarts.init(box, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: font },
      grid: { left: 8, right: 48, top: series.length > 1 ? 34 : 6, bottom: 4, containLabel: true },
      legend: series.length > 1 ? { top: 0, left: 0, itemHeight: 10, itemWidth: 16 } : { show: false },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
      xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e6eaee' } } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        axisTick: { show: false },
        axisLabel: { interval: 0, color: '#1c2733', formatter: function (name) { return shortened(name, narrow ? 10 : 24); } }
      },
      series: series.map(function (s) { return Object.assign({ type: 'bar', barMaxWidth: 16 }, s); })
    });
    charts.push(chart);
  }

  var charted = data.rules.filter(function (rule) { return rule.open > 0; }).slice(0, 15);
  bars('chart-rules', charted.map(function (rule) { return rule.id + ' ' + rule.zh; }), [{
    name: texts['header.open'],
    label: { show: true, position: 'right' },
    data: charted.map(function (rule) { return { value: rule.open, itemStyle: { color: tones[rule.severity] || tones.info } }; })
  }]);
  var departments = data.departments.filter(function (d) { return d.open > 0; });
  bars('chart-departments', departments.map(function (d) { return d.name; }), [
    { name: words.high, stack: 'all', color: tones.high, data: departments.map(function (d) { return d.high; }) },
    {
      name: words.medium + '、' + words.low + '、' + words.info,
      stack: 'all',
      color: '#8fb0cc',
      label: { show: true, position: 'right', formatter: function (p) { return departments[p.dataIndex].open; } },
      data: departments.map(function (d) { return d.open - d.high; })
    }
  ]);
  bars('chart-over', data.over.map(function (u) { return u.name; }), [
    { name: texts['header.approved'], stack: 'allowed', color: '#1f4e79', data: data.over.map(function (u) { return u.approved; }) },
    { name: texts['header.lent'], stack: 'allowed', color: '#8fb0cc', data: data.over.map(function (u) { return u.lent; }) },
    { name: texts['header.occupied'], color: tones.high, label: { show: true, position: 'right' }, data: data.over.map(function (u) { return u.occupied; }) }
  ]);
  window.addEventListener('resize', function () { charts.forEach(function (chart) { chart.resize(); }); });

  var rules = {};
  data.rules.forEach(function (rule) { rules[rule.id] = rule; });
  var rows = data.rows;
  rows.forEach(function (row) {
    row.title = rules[row.rule] ? rules[row.rule].zh : row.rule;
    row.haystack = [row.n, row.rule, row.title, row.unit, row.code, row.department, row.person, row.id, row.text].join('\n').toLowerCase();
    row.yuan = row.amount === '' ? -1 : Number(row.amount.replace(/,/g, ''));
  });
  var size = 50;
  var page = 0;
  var sort = { key: 'severity', down: false };
  var found = rows;
  var body = document.querySelector('#list tbody');
  var keys = {
    severity: function (row) { return ranks[row.severity]; },
    n: function (row) { return row.n; },
    unit: function (row) { return row.unit; },
    person: function (row) { return row.person; },
    rule: function (row) { return row.rule; },
    amount: function (row) { return row.yuan; },
    change: function (row) { return changeRanks[row.change]; },
    first: function (row) { return row.first; }
  };

  function value(id) { return document.getElementById(id).value; }

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function choose() {
    var search = value('search').trim().toLowerCase();
    var rule = value('rule');
    var severity = value('severity');
    var department = value('department');
    var change = value('change');
    var key = keys[sort.key];
    found = rows.filter(function (row) {
      return (!search || row.haystack.indexOf(search) >= 0) && (!rule || row.rule === rule)
        && (!severity || row.severity === severity) && (!department || row.department === department)
        && (!change || row.change === change);
    });
    found.sort(function (a, b) {
      var x = key(a);
      var y = key(b);
      var order = x < y ? -1 : x > y ? 1 : 0;
      return (sort.down ? -order : order) || a.n - b.n;
    });
    page = 0;
    show();
  }

  function cell(className, main, beside) {
    var td = element('td', className, main);
    if (beside) td.appendChild(element('small', '', beside));
    return td;
  }

  function detail(row) {
    var tr = element('tr', 'detail');
    var td = element('td');
    td.colSpan = 8;
    var list = element('dl');
    function item(name, text) {
      if (!text) return;
      list.appendChild(element('dt', '', name));
      list.appendChild(element('dd', '', text));
    }
    data.sources.forEach(function (source, i) { item(source, row.said[i]); });
    item(texts['header.part'], row.part);
    item(texts['header.other'], row.other);
    item(texts['header.unit_code'], row.code);
    item(texts['header.region'], row.region);
    item(texts['header.last_seen'], row.last);
    if (rules[row.rule]) {
      item(texts['header.basis'], rules[row.rule].basis);
      item(texts['header.advice'], rules[row.rule].advice);
    }
    td.appendChild(list);
    tr.appendChild(td);
    return tr;
  }

  function line(row) {
    var tr = element('tr', 'row');
    var severity = element('td');
    severity.appendChild(element('span', 'chip ' + row.severity, words[row.severity]));
    tr.appendChild(severity);
    tr.appendChild(cell('number', String(row.n)));
    tr.appendChild(cell('wide', row.unit, row.department));
    tr.appendChild(cell('', row.person, row.id));
    var problem = element('td', 'wide');
    var open = element('button', 'open-button', row.rule + ' ' + row.title);
    open.type = 'button';
    open.setAttribute('aria-expanded', 'false');
    problem.appendChild(open);
    problem.appendChild(element('small', '', row.text));
    tr.appendChild(problem);
    tr.appendChild(cell('number', row.amount));
    tr.appendChild(cell('', words[row.change], row.state === 'explained' ? words.explained : ''));
    tr.appendChild(cell('', row.first));
    tr.addEventListener('click', function () {
      var next = tr.nextSibling;
      var shown = next && next.className === 'detail';
      if (shown) next.remove();
      else tr.after(detail(row));
      open.setAttribute('aria-expanded', String(!shown));
    });
    return tr;
  }

  function show() {
    var pages = Math.max(Math.ceil(found.length / size), 1);
    body.replaceChildren.apply(body, found.slice(page * size, (page + 1) * size).map(line));
    if (found.length === 0) {
      var empty = element('td', 'wide', texts['page.no_rows']);
      empty.colSpan = 8;
      var tr = element('tr');
      tr.appendChild(empty);
      body.appendChild(tr);
    }
    document.getElementById('position').textContent = texts['page.page']
      .replace('{0}', page + 1).replace('{1}', pages).replace('{2}', found.length);
    document.getElementById('previous').disabled = page === 0;
    document.getElementById('next').disabled = page >= pages - 1;
    document.querySelectorAll('#list th').forEach(function (th) {
      var key = th.firstElementChild.dataset.sort;
      th.setAttribute('aria-sort', key !== sort.key ? 'none' : sort.down ? 'descending' : 'ascending');
    });
  }

  document.getElementById('filters').addEventListener('submit', function (event) { event.preventDefault(); });
  ['search', 'rule', 'severity', 'department', 'change'].forEach(function (id) {
    document.getElementById(id).addEventListener('input', choose);
  });
  document.querySelectorAll('#list th button').forEach(function (button) {
    button.addEventListener('click', function () {
      var key = button.dataset.sort;
      sort = { key: key, down: sort.key === key ? !sort.down : key === 'amount' };
      choose();
    });
  });
  document.getElementById('previous').addEventListener('click', function () { page -= 1; show(); });
  document.getElementById('next').addEventListener('click', function () { page += 1; show(); });
  choose();
})();

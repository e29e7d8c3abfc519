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
  var labels = [];

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
  function chart(box, height, option) {
    box.style.height = height + 'px';
    var made = echarts.init(box, null, { renderer: 'svg' });
    made.setOption(Object.assign({ animation: false, textStyle: { fontFamily: font } }, option));
    charts.push(made);
    return made;
  }

  function categories(names, narrow) {
    return {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLabel: { interval: 0, color: '#1c2733', formatter: function (name) { return shortened(name, narrow ? 9 : 22); } }
    };
  }

  function split(text) { return { type: 'value', axisLabel: { formatter: text }, splitLine: { lineStyle: { color: '#e6eaee' } } }; }

  var kinds = {
    pyramid: function (box, spec) {
      var men = spec.series[0];
      var women = spec.series[1];
      function side(one, sign, place) {
        return {
          name: one.name,
          type: 'bar',
          stack: 'all',
          color: one.colour,
          barWidth: 16,
          label: { show: true, position: place, formatter: function (p) { return Math.abs(p.value) || ''; } },
          data: one.values.map(function (v) { return sign * v; })
        };
      }
      var most = Math.max.apply(null, men.values.concat(women.values).concat([1])) * 1.15;
      chart(box, 320, {
        grid: { left: 8, right: 16, top: 30, bottom: 4, containLabel: true },
        legend: { top: 0, left: 0, itemHeight: 10, itemWidth: 16 },
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true,
          valueFormatter: function (v) { return Math.abs(v); }
        },
        xAxis: Object.assign(split(function (v) { return Math.abs(Math.round(v)); }), { min: -most, max: most, axisLabel: {
          showMinLabel: false, showMaxLabel: false, formatter: function (v) { return Math.abs(Math.round(v)); }
        } }),
        yAxis: { type: 'category', data: spec.names, axisTick: { show: false }, axisLabel: { color: '#1c2733' } },
        series: [side(men, -1, 'left'), side(women, 1, 'right')]
      });
    },
    shares: function (box, spec) {
      var narrow = box.clientWidth < 600;
      chart(box, spec.names.length * 30 + 54, {
        grid: { left: 8, right: 16, top: 34, bottom: 4, containLabel: true },
        legend: { top: 0, left: 0, itemHeight: 10, itemWidth: 16 },
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, valueFormatter: function (v) { return v === null || v === undefined ? '' : v.toFixed(1) + '%'; } },
        xAxis: Object.assign(split('{value}%'), { max: 100 }),
        yAxis: categories(spec.names, narrow),
        series: spec.series.map(function (one) {
          var dark = one.colour === '#1f4e79' || one.colour === '#c77700';
          return {
            name: one.name, type: 'bar', stack: 'all', color: one.colour, barWidth: 18, data: one.values,
            label: {
              show: true, color: dark ? '#fff' : '#1c2733', fontSize: 11,
              formatter: function (p) { return p.value >= (narrow ? 14 : 4) ? p.value.toFixed(1) : ''; }
            }
          };
        })
      });
    },
    stack: function (box, spec) {
      var narrow = box.clientWidth < 600;
      chart(box, spec.names.length * 26 + 60, {
        grid: { left: 8, right: 40, top: 34, bottom: 4, containLabel: true },
        legend: { top: 0, left: 0, itemHeight: 10, itemWidth: 16 },
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
        xAxis: Object.assign(split('{value}'), { minInterval: 1 }),
        yAxis: categories(spec.names, narrow),
        series: spec.series.map(function (one, i) {
          var last = i === spec.series.length - 1;
          return {
            name: one.name, type: 'bar', stack: 'all', color: one.colour, barMaxWidth: 16, data: one.values,
            label: last ? {
              show: true, position: 'right', color: '#1c2733',
              formatter: function (p) {
                var sum = spec.series.reduce(function (sum, s) { return sum + s.values[p.dataIndex]; }, 0);
                return echarts.format.addCommas(Number.isInteger(sum) ? sum : sum.toFixed(2));
              }
            } : undefined
          };
        })
      });
    },
    lines: function (box, spec) {
      chart(box, 260, {
        grid: { left: 8, right: 24, top: 40, bottom: 4, containLabel: true },
        legend: { type: 'scroll', top: 0, left: 0, itemHeight: 10, itemWidth: 16 },
        tooltip: { trigger: 'axis', confine: true },
        xAxis: { type: 'category', data: spec.names, boundaryGap: spec.names.length < 3 },
        yAxis: Object.assign(split('{value}'), { minInterval: 1, scale: true }),
        series: spec.series.map(function (one) {
          return {
            name: one.name, type: 'line', color: one.colour, data: one.values, connectNulls: true, symbolSize: 6,
            label: { show: spec.names.length < 13, position: 'top', fontSize: 11, color: one.colour },
            labelLayout: { hideOverlap: true }
          };
        })
      });
    },
    gauges: function (box, spec) {
      var sizes = spec.series[0].values;
      var lent = spec.series[1].values;
      var used = spec.series[2].values;
      var across = Math.max(1, Math.min(3, spec.names.length, Math.floor(box.clientWidth / 260)));
      var down = Math.ceil(spec.names.length / across);
      chart(box, down * 230, {
        series: spec.names.map(function (name, i) {
          var rate = Math.round(used[i] * 1000 / sizes[i]) / 10;
          return {
            type: 'gauge',
            center: [(i % across + 0.5) * 100 / across + '%', (Math.floor(i / across) * 230 + 120) * 100 / (down * 230) + '%'],
            radius: 95,
            startAngle: 200, endAngle: -20, min: 0, max: Math.max(100, rate),
            progress: { show: true, width: 14, itemStyle: { color: rate > 100 ? '#b3261e' : '#1f4e79' } },
            axisLine: { lineStyle: { width: 14, color: [[Math.min(1, lent[i] / sizes[i]), lent[i] > sizes[i] ? '#c77700' : '#8fb0cc'], [1, '#e1e7ed']] } },
            pointer: { show: false }, axisTick: { show: false }, splitLine: { show: false }, axisLabel: { show: false }, anchor: { show: false },
            title: { offsetCenter: [0, '78%'], fontSize: 13, color: '#1c2733', width: box.clientWidth / across - 20, overflow: 'truncate' },
            detail: {
              offsetCenter: [0, '8%'], lineHeight: 20,
              formatter: function () {
                return '{rate|' + rate.toFixed(1) + '%}\n{note|' + texts['header.pool_used'] + ' ' + used[i] + '\u3000' + texts['header.pool_size'] + ' ' + sizes[i] + '}\n{note|'
                  + texts['header.pool_lent'] + ' ' + lent[i] + '}';
              },
              rich: { rate: { fontSize: 24, fontWeight: 600, color: '#1c2733', lineHeight: 34 }, note: { fontSize: 12, color: '#5b6875', lineHeight: 18 } }
            },
            data: [{ value: rate, name: name }]
          };
        })
      });
    },
    map: function (box, spec) {
      function mixed(from, to, share) {
        return 'rgb(' + from.map(function (c, i) { return Math.round(c + (to[i] - c) * share); }).join(',') + ')';
      }
      var shown = [];
      var groups = {};
      var order = [];
      spec.names.forEach(function (name, i) {
        var allowed = spec.series[0].values[i];
        var more = spec.series[1].values[i] - allowed;
        var share = Math.min(1, Math.sqrt(Math.abs(more) / Math.max(allowed, 1) * 3));
        if (!groups[spec.groups[i]]) {
          groups[spec.groups[i]] = { name: spec.groups[i], children: [] };
          order.push(spec.groups[i]);
        }
        groups[spec.groups[i]].children.push({
          name: name,
          value: Math.max(allowed, 1),
          more: more,
          at: i,
          allowed: allowed,
          label: { color: share > 0.55 ? '#fff' : '#1c2733' },
          itemStyle: { color: more === 0 ? '#f0f2f4' : mixed([240, 242, 244], more > 0 ? [179, 38, 30] : [31, 78, 121], share) }
        });
      });
      function balance(node) {
        return node.more > 0 ? texts['header.over'] + ' ' + node.more : node.more < 0 ? texts['header.vacant'] + ' ' + -node.more : '';
      }
      function option() {
        return {
          tooltip: {
            confine: true,
            formatter: function (p) {
              if (p.data.more === undefined) return echarts.format.encodeHTML(p.name);
              return echarts.format.encodeHTML(p.name) + '<br>' + texts['header.allowed_places'] + ' ' + p.data.allowed + '\u3000' + balance(p.data);
            }
          },
          series: [{
            type: 'treemap', roam: false, nodeClick: false, breadcrumb: { show: false },
            left: 0, right: 0, top: 0, bottom: 0,
            label: { fontSize: 11, lineHeight: 14, formatter: function (p) { return p.data.more === undefined ? p.name : shown[p.data.at] || ''; } },
            upperLabel: { show: true, height: 18, fontSize: 11, color: '#1c2733' },
            itemStyle: { borderColor: '#fff', borderWidth: 1, gapWidth: 1 },
            levels: [{ itemStyle: { borderWidth: 0, gapWidth: 2 } }, { itemStyle: { borderColor: '#dde3e9', borderWidth: 2, gapWidth: 1 } }],
            data: order.map(function (name) { return groups[name]; })
          }]
        };
      }
      // What an area has room for is known when it has been laid out; what does not fit whole is left to the tooltip.
      function fitting(node, width, height) {
        var across = Math.floor((width - 14) / 11.4);
        var down = Math.floor((height - 10) / 14);
        var lines = node.name.match(new RegExp('.{1,' + Math.max(across, 1) + '}', 'gu'));
        if (across < 3 && lines.length > 1 || lines.length > down) return '';
        var more = balance(node);
        var fits = more && lines.length < down && more.length * 9 < width - 14;
        return lines.join('\n') + (fits ? '\n' + more : '');
      }
      var drawn = chart(box, 460, option());
      function label() {
        var data = drawn.getModel().getSeriesByIndex(0).getData();
        data.tree.root.eachNode(function (node) {
          var item = data.getRawDataItem(node.dataIndex);
          var layout = node.getLayout();
          if (item && item.more !== undefined && layout) shown[item.at] = fitting(item, layout.width, layout.height);
        });
        drawn.setOption(option());
      }
      label();
      labels.push(label);
    }
  };
  data.charts.forEach(function (spec) {
    var box = document.getElementById(spec.id);
    if (!box) return;
    if (spec.names.length === 0) box.remove();
    else kinds[spec.kind](box, spec);
  });
  window.addEventListener('resize', function () {
    charts.forEach(function (chart) { chart.resize(); });
    labels.forEach(function (label) { label(); });
  });

  var rules = {};
  data.rules.forEach(function (rule) { rules[rule.id] = rule; });
  var rows = data.rows;
  rows.forEach(function (row) {
    row.title = rules[row.rule] ? rules[row.rule].zh : row.rule;
    row.haystack = [row.n, row.rule, row.title, row.unit, row.code, row.department, row.person, row.id, row.subject, row.text].join('\n').toLowerCase();
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
    item(texts['header.side'], row.side);
    item(texts['header.subject'], row.subject);
    item(texts['header.part'], row.part);
    item(texts['header.other'], row.other);
    item(texts['header.months'], row.months);
    item(texts['header.total'], row.total);
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
    tr.appendChild(cell('wide', row.unit || row.subject, row.unit ? row.department : ''));
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

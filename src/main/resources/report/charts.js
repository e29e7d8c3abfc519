/* Draws the charts of a tab when it is first seen: a hidden box has no width. */
heshi.charts = (function () {
  'use strict';
  var data = heshi.data;
  var texts = data.texts;
  var font = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
  var drawn = [];
  var light = {
    ink: '#1c2733', soft: '#4d5965', line: '#e6eaee', paper: '#ffffff', none: '#f0f2f4',
    high: '#b3261e', medium: '#c77700', low: '#2f6690', info: '#7b8794', blue: '#1f4e79', pale: '#8fb0cc', rest: '#e1e7ed'
  };
  var dark = {
    ink: '#e6ebf0', soft: '#aab5c0', line: '#333d47', paper: '#1a2027', none: '#2b343d',
    high: '#ff8a80', medium: '#f0a94a', low: '#7fb2dd', info: '#97a3af', blue: '#6ea3d6', pale: '#3f6f9c', rest: '#36414c'
  };
  // The colours that a chart comes with are those of light paper.
  var darker = {
    '#1f4e79': '#6ea3d6', '#8fb0cc': '#4f81ad', '#d0dde9': '#a9c4dc', '#b3261e': '#ff8a80', '#c77700': '#f0a94a', '#2e7d5b': '#66c299',
    '#6f4e9c': '#b79ae0', '#8a6d3b': '#d0b27c', '#5b6875': '#aab5c0'
  };
  var look = light;

  function shade(colour) { return look === dark ? darker[colour] || colour : colour; }

  function shortened(text, most) {
    return text.length > most ? text.slice(0, most - 1) + '…' : text;
  }

  function chart(box, height, option) {
    box.style.height = height + 'px';
    var made = echarts.init(box, null, { renderer: 'svg' });
    var shown = Object.assign({ animation: false, textStyle: { fontFamily: font } }, option);
    if (shown.legend) shown.legend.textStyle = { color: look.ink };
    if (shown.legend) shown.legend.pageTextStyle = { color: look.ink };
    shown.tooltip = Object.assign({ backgroundColor: look.paper, textStyle: { color: look.ink } }, shown.tooltip);
    made.setOption(shown);
    drawn.push({ chart: made, label: function () {} });
    return made;
  }

  function categories(names, narrow) {
    return {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLabel: { interval: 0, color: look.ink, formatter: function (name) { return shortened(name, narrow ? 9 : 22); } }
    };
  }

  /** An axis of values; what they are counted in stands at its end. */
  function split(text, unit) {
    return {
      type: 'value', axisLabel: { formatter: text, color: look.soft }, splitLine: { lineStyle: { color: look.line } },
      name: unit || '', nameGap: 6, nameTextStyle: { color: look.soft }
    };
  }

  function bars(box, names, unit, series) {
    if (!box || names.length === 0) return;
    var many = series.length > 1;
    var perBar = many && series.some(function (s) { return !s.stack; }) ? 34 : 26;
    var narrow = box.clientWidth < 600;
    chart(box, names.length * perBar + (many ? 76 : 46), {
      grid: { left: 8, right: 56, top: many ? 34 : 6, bottom: 4, containLabel: true },
      legend: many ? { top: 0, left: 0, itemHeight: 10, itemWidth: 16 } : { show: false },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
      xAxis: Object.assign(split('{value}', unit), { minInterval: 1 }),
      yAxis: categories(names, narrow),
      series: series.map(function (s) {
        return Object.assign({ type: 'bar', barMaxWidth: 16 }, s, s.label ? { label: Object.assign({ color: look.ink }, s.label) } : {});
      })
    });
  }

  var kinds = {
    pyramid: function (box, spec) {
      var men = spec.series[0];
      var women = spec.series[1];
      function side(one, sign, place) {
        return {
          name: one.name,
          type: 'bar',
          stack: 'all',
          color: shade(one.colour),
          barWidth: 16,
          label: { show: true, position: place, color: look.ink, formatter: function (p) { return Math.abs(p.value) || ''; } },
          data: one.values.map(function (v) { return sign * v; })
        };
      }
      var most = Math.max.apply(null, men.values.concat(women.values).concat([1])) * 1.15;
      chart(box, 320, {
        grid: { left: 8, right: 40, top: 30, bottom: 4, containLabel: true },
        legend: { top: 0, left: 0, itemHeight: 10, itemWidth: 16 },
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true,
          valueFormatter: function (v) { return Math.abs(v); }
        },
        xAxis: Object.assign(split(function (v) { return Math.abs(Math.round(v)); }, spec.unit), { min: -most, max: most, axisLabel: {
          showMinLabel: false, showMaxLabel: false, color: look.soft, formatter: function (v) { return Math.abs(Math.round(v)); }
        } }),
        yAxis: { type: 'category', data: spec.names, axisTick: { show: false }, axisLabel: { color: look.ink } },
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
          var deep = one.colour === '#1f4e79' || one.colour === '#c77700';
          return {
            name: one.name, type: 'bar', stack: 'all', color: shade(one.colour), barWidth: 18, data: one.values,
            label: {
              show: true, color: deep ? look.paper : look.ink, fontSize: 11,
              formatter: function (p) { return p.value >= (narrow ? 14 : 4) ? p.value.toFixed(1) : ''; }
            }
          };
        })
      });
    },
    stack: function (box, spec) {
      var narrow = box.clientWidth < 600;
      chart(box, spec.names.length * 26 + 60, {
        grid: { left: 8, right: 64, top: 34, bottom: 4, containLabel: true },
        legend: { top: 0, left: 0, itemHeight: 10, itemWidth: 16 },
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
        xAxis: Object.assign(split('{value}', spec.unit), { minInterval: 1 }),
        yAxis: categories(spec.names, narrow),
        series: spec.series.map(function (one, i) {
          var last = i === spec.series.length - 1;
          return {
            name: one.name, type: 'bar', stack: 'all', color: shade(one.colour), barMaxWidth: 16, data: one.values,
            label: last ? {
              show: true, position: 'right', color: look.ink,
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
      chart(box, 280, {
        grid: { left: 8, right: 24, top: 58, bottom: 4, containLabel: true },
        legend: { type: 'scroll', top: 0, left: 0, itemHeight: 10, itemWidth: 16 },
        tooltip: { trigger: 'axis', confine: true },
        xAxis: { type: 'category', data: spec.names, axisLabel: { color: look.soft }, boundaryGap: spec.names.length < 3 },
        yAxis: Object.assign(split('{value}', spec.unit), { minInterval: 1, scale: true }),
        series: spec.series.map(function (one) {
          return {
            name: one.name, type: 'line', color: shade(one.colour), data: one.values, connectNulls: true, symbolSize: 6,
            label: { show: spec.names.length < 13, position: 'top', fontSize: 11, color: look.ink },
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
            progress: { show: true, width: 14, itemStyle: { color: rate > 100 ? look.high : look.blue } },
            axisLine: { lineStyle: { width: 14, color: [[Math.min(1, lent[i] / sizes[i]), lent[i] > sizes[i] ? look.medium : look.pale], [1, look.rest]] } },
            pointer: { show: false }, axisTick: { show: false }, splitLine: { show: false }, axisLabel: { show: false }, anchor: { show: false },
            title: { offsetCenter: [0, '78%'], fontSize: 13, color: look.ink, width: Math.floor(box.clientWidth / across) - 20, overflow: 'truncate' },
            detail: {
              offsetCenter: [0, '8%'], lineHeight: 20,
              formatter: function () {
                return '{rate|' + rate.toFixed(1) + '%}\n{note|' + texts['header.pool_used'] + ' ' + used[i] + '\u3000' + texts['header.pool_size'] + ' ' + sizes[i] + '}\n{note|'
                  + texts['header.pool_lent'] + ' ' + lent[i] + '}';
              },
              rich: { rate: { fontSize: 24, fontWeight: 600, color: look.ink, lineHeight: 34 }, note: { fontSize: 12, color: look.soft, lineHeight: 18 } }
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
          label: { color: look === dark ? look.ink : share > 0.55 ? look.paper : look.ink },
          itemStyle: { color: more === 0 ? look.none : look === dark ? mixed([43, 52, 61], more > 0 ? [160, 48, 40] : [38, 92, 140], share) : mixed([240, 242, 244], more > 0 ? [179, 38, 30] : [31, 78, 121], share) }
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
            upperLabel: { show: true, height: 18, fontSize: 11, color: look.ink },
            itemStyle: { borderColor: look.paper, borderWidth: 1, gapWidth: 1 },
            levels: [{ itemStyle: { borderWidth: 0, gapWidth: 2 } }, { itemStyle: { borderColor: look.line, borderWidth: 2, gapWidth: 1 } }],
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
      var map = chart(box, 460, option());
      function label() {
        var data = map.getModel().getSeriesByIndex(0).getData();
        data.tree.root.eachNode(function (node) {
          var item = data.getRawDataItem(node.dataIndex);
          var layout = node.getLayout();
          if (item && item.more !== undefined && layout) shown[item.at] = fitting(item, layout.width, layout.height);
        });
        map.setOption(option());
      }
      label();
      drawn[drawn.length - 1].label = label;
    }
  };
  var own = {
    'chart-rules': function (box) {
      bars(box, data.rules.map(function (rule) { return rule.name; }), texts['unit.findings'], [{
        name: texts['header.open'],
        label: { show: true, position: 'right' },
        data: data.rules.map(function (rule) { return { value: rule.open, itemStyle: { color: look[rule.severity] || look.info } }; })
      }]);
    },
    'chart-departments': function (box) {
      var departments = data.departments;
      bars(box, departments.map(function (d) { return d.name; }), texts['unit.findings'], [
        { name: data.severities.high, stack: 'all', color: look.high, data: departments.map(function (d) { return d.high; }) },
        {
          name: [data.severities.medium, data.severities.low, data.severities.info].join('、'),
          stack: 'all',
          color: look.pale,
          label: { show: true, position: 'right', formatter: function (p) { return departments[p.dataIndex].open; } },
          data: departments.map(function (d) { return d.open - d.high; })
        }
      ]);
    },
    'chart-over': function (box) {
      function of(key) { return data.over.map(function (unit) { return unit[key]; }); }
      bars(box, of('name'), texts['unit.places'], [
        { name: texts['header.approved'], stack: 'allowed', color: look.blue, data: of('approved') },
        { name: texts['header.lent'], stack: 'allowed', color: look.pale, data: of('lent') },
        { name: texts['header.occupied'], color: look.high, label: { show: true, position: 'right' }, data: of('occupied') }
      ]);
    }
  };

  function draw(tab) {
    tab.querySelectorAll('.chart').forEach(function (box) {
      if (box.firstChild || box.clientWidth === 0) return;
      var spec = data.charts.find(function (one) { return one.id === box.id; });
      if (own[box.id]) own[box.id](box);
      else if (spec && spec.names.length > 0) kinds[spec.kind](box, spec);
      if (!box.firstChild) box.remove();
    });
  }

  function redraw(paper) {
    look = paper;
    drawn.splice(0).forEach(function (one) {
      var box = one.chart.getDom();
      one.chart.dispose();
      box.textContent = '';
    });
    document.querySelectorAll('.tab').forEach(draw);
    drawn.forEach(function (one) { one.chart.getZr().flush(); });
  }

  var night = window.matchMedia('(prefers-color-scheme: dark)');
  function wanted() { return night.matches ? dark : light; }
  look = wanted();
  night.addEventListener('change', function () { redraw(wanted()); });
  window.addEventListener('beforeprint', function () { redraw(light); });
  window.addEventListener('afterprint', function () { redraw(wanted()); });
  window.addEventListener('resize', function () {
    drawn.forEach(function (one) {
      one.chart.resize();
      one.label();
    });
  });
  return { draw: draw };
})();

/* What of the list is chosen. Filters are codes and stand in the address; the text that is searched for may be a name and does not. */
heshi.filters = (function () {
  'use strict';
  var AT = heshi.AT;
  var texts = heshi.data.texts;
  var index = heshi.rows.index;
  var rows = index.rows;
  var MOST_CHOICES = 200;
  var FEW = 12;

  function filter(key, name, choices, of) {
    return { key: key, name: name, choices: choices, of: of, chosen: new Set(), unknown: [], counts: new Int32Array(choices.length) };
  }

  function size(one) { return one.chosen.size + one.unknown.length; }

  function age(row) {
    var days = row[AT.days];
    return days === 0 ? 0 : days <= 7 ? 1 : days <= 30 ? 2 : days <= 90 ? 3 : 4;
  }

  function named(keys, prefix) {
    return keys.map(function (key) { return { key: key, name: texts[prefix + key] }; });
  }

  var all = [
    filter('severity', texts['header.severity'], index.severities, function (row) { return row[AT.severity]; }),
    filter('state', texts['header.state'], index.states, function (row) { return row[AT.state]; }),
    filter('change', texts['header.change'], index.changes, function (row) { return row[AT.change]; }),
    filter('rule', texts['header.title'], index.rules, function (row) { return row[AT.rule]; }),
    filter('department', texts['header.supervisor'], index.departments, function (row) { return index.units[row[AT.unit]].department; }),
    filter('unit', texts['header.unit'], index.units, function (row) { return row[AT.unit]; }),
    filter('age', texts['filter.age'], named(['0', '7', '30', '90', 'more'], 'age.'), age),
    filter('card', texts['filter.card'], named(['own', 'folded'], 'card.'), function (row) { return row[AT.because] ? 1 : 0; })
  ];

  /** Which rows hold the text in their number, name, ID number or unit. */
  function searching(text) {
    var wanted = text.trim().toLowerCase();
    if (!wanted) return function () { return true; };
    var units = index.units.map(function (unit) { return (unit.name + '\n' + unit.code).toLowerCase().indexOf(wanted) >= 0; });
    return function (row) {
      return units[row[AT.unit]] || row[AT.name].toLowerCase().indexOf(wanted) >= 0 || row[AT.id].toLowerCase().indexOf(wanted) >= 0
        || String(row[AT.number]).indexOf(wanted) === 0;
    };
  }

  /** Positions of the rows that all filters let pass; every choice is counted as if its own filter chose nothing. */
  function chosen(text) {
    var found = [];
    var fits = searching(text);
    all.forEach(function (one) { one.counts.fill(0); });
    for (var i = 0; i < rows.length; i++) {
      var row = rows[i];
      if (!fits(row)) continue;
      var barred = null;
      var bars = 0;
      for (var k = 0; k < all.length; k++) {
        if (size(all[k]) > 0 && !all[k].chosen.has(all[k].of(row))) {
          barred = all[k];
          bars++;
        }
      }
      if (bars === 0) {
        found.push(i);
        all.forEach(function (one) { one.counts[one.of(row)]++; });
      } else if (bars === 1) {
        barred.counts[barred.of(row)]++;
      }
    }
    return found;
  }

  function written() {
    return all.filter(size).map(function (one) {
      return one.key + '=' + Array.from(one.chosen, function (i) { return one.choices[i].key; }).concat(one.unknown).join(',');
    });
  }

  /** Takes what an address says; codes that this page does not know, as of a rule without findings, choose nothing. */
  function read(parts) {
    clear();
    all.forEach(function (one) {
      (parts[one.key] || '').split(',').filter(Boolean).forEach(function (key) {
        var known = one.choices.some(function (choice) { return choice.key === key; });
        if (!known) one.unknown.push(key);
        one.choices.forEach(function (choice, i) { if (choice.key === key) one.chosen.add(i); });
      });
    });
  }

  function clear() {
    all.forEach(function (one) {
      one.chosen.clear();
      one.unknown = [];
    });
  }

  function listed(one, text) {
    var wanted = text.trim().toLowerCase();
    var places = one.choices.map(function (choice, i) { return i; }).filter(function (i) {
      return one.chosen.has(i) || one.counts[i] > 0 && one.choices[i].name.toLowerCase().indexOf(wanted) >= 0;
    });
    if (one.choices.length > FEW) {
      places.sort(function (a, b) { return one.chosen.has(b) - one.chosen.has(a) || one.counts[b] - one.counts[a] || a - b; });
    }
    return places;
  }

  function options(one, box, changed) {
    var find = box.querySelector('input[type=search]');
    var places = listed(one, find ? find.value : '');
    var list = box.querySelector('.options');
    list.replaceChildren.apply(list, places.slice(0, MOST_CHOICES).map(function (i) {
      var label = heshi.element('label');
      var tick = heshi.element('input');
      tick.type = 'checkbox';
      tick.checked = one.chosen.has(i);
      tick.addEventListener('change', function () {
        if (tick.checked) one.chosen.add(i);
        else one.chosen.delete(i);
        one.unknown = [];
        changed();
      });
      label.append(tick, heshi.element('span', 'name', one.choices[i].name || '—'), heshi.element('span', 'count', String(one.counts[i])));
      return label;
    }));
    if (places.length > MOST_CHOICES) {
      list.append(heshi.element('p', 'remark', heshi.filled(texts['filter.more'], places.length - MOST_CHOICES)));
    }
  }

  /** Makes the boxes in which staff choose; returns what brings them up to date. */
  function boxes(parent, changed) {
    var made = all.map(function (one) {
      var box = heshi.element('details', 'choice');
      box.dataset.filter = one.key;
      box.append(heshi.element('summary'));
      if (one.choices.length > FEW) {
        var find = heshi.element('input');
        find.type = 'search';
        find.placeholder = texts['filter.find'];
        find.setAttribute('aria-label', one.name + ' ' + texts['filter.find']);
        find.addEventListener('input', function (event) {
          event.stopPropagation();
          options(one, box, changed);
        });
        box.append(find);
      }
      box.append(heshi.element('div', 'options'));
      box.addEventListener('toggle', function () {
        if (!box.open) return;
        options(one, box, changed);
        made.forEach(function (other) { if (other.box !== box) other.box.open = false; });
      });
      parent.append(box);
      return { one: one, box: box };
    });
    document.addEventListener('click', function (event) {
      made.forEach(function (each) { if (!each.box.contains(event.target)) each.box.open = false; });
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') made.forEach(function (each) { each.box.open = false; });
    });
    return function () {
      made.forEach(function (each) {
        var one = each.one;
        var names = Array.from(one.chosen, function (i) { return one.choices[i].name; }).concat(one.unknown);
        var summary = each.box.querySelector('summary');
        summary.textContent = one.name + (names.length === 0 ? '' : ': ' + (names.length === 1 ? names[0] : names.length));
        each.box.classList.toggle('chosen', names.length > 0);
        if (each.box.open) options(one, each.box, changed);
      });
    };
  }

  return { chosen: chosen, written: written, read: read, clear: clear, boxes: boxes };
})();

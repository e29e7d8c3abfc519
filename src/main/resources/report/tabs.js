/* The tabs, and what the fragment of the address says: a place of the page, or filters of the list. */
heshi.tabs = (function () {
  'use strict';
  var tabs = Array.from(document.querySelectorAll('[role=tab]'));
  var panels = tabs.map(function (tab) { return document.getElementById(tab.getAttribute('aria-controls')); });

  var fresh = true;

  function show(at) {
    tabs.forEach(function (tab, i) {
      tab.setAttribute('aria-selected', String(i === at));
      tab.tabIndex = i === at ? 0 : -1;
      panels[i].hidden = i !== at;
    });
    heshi.charts.draw(panels[at]);
  }

  function follow() {
    var said = decodeURIComponent(location.hash.slice(1));
    var filters = said.indexOf('=') > 0;
    if (filters || fresh) heshi.list.read(filters ? said : '');
    fresh = false;
    if (filters) {
      show(0);
      document.getElementById('exceptions').scrollIntoView();
      return;
    }
    var place = said && document.getElementById(said);
    var at = panels.findIndex(function (panel) { return place && panel.contains(place); });
    show(Math.max(at, 0));
    if (place && at >= 0) place.scrollIntoView();
  }

  tabs.forEach(function (tab, i) {
    tab.addEventListener('click', function () { show(i); });
    tab.addEventListener('keydown', function (event) {
      var step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? tabs.length - 1 : 0;
      if (!step) return;
      var next = (i + step) % tabs.length;
      show(next);
      tabs[next].focus();
    });
  });
  window.addEventListener('hashchange', follow);
  return { follow: follow };
})();
heshi.tabs.follow();

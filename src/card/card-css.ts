/** The card's own rules; tokens and shared rules come from look/tokens. */
export const CARD_CSS = `
.card {
  all: initial;
  color-scheme: light;
  position: fixed; inset: auto;  margin: 0; padding: 0; border: 1px solid var(--rule); border-radius: var(--radius);
  inline-size: min(372px, calc(100vw - 16px)); max-block-size: min(480px, calc(100vh - 16px));
  flex-direction: column; overflow: hidden; box-sizing: border-box;
  background: var(--paper); color: var(--ink); box-shadow: var(--shadow);
  font: var(--text-m)/1.5 var(--serif); text-align: start; overflow-wrap: break-word; -webkit-text-size-adjust: none;
}
.card:popover-open { display: flex; }
.card[data-theme='dark'] { color-scheme: dark; border-color: var(--edge); }
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
.bar { display: flex; align-items: center; gap: var(--space-2); padding: var(--space-2) var(--space-2) 0 var(--space-4); min-block-size: 36px; }
.bar .kind { flex: 1; min-inline-size: 0; }
.bar .action { display: grid; place-items: center; inline-size: 28px; block-size: 28px; border-radius: 4px; color: var(--ink-soft); flex: none; }
.bar .action:hover { background: var(--raised); color: var(--ink); }
.bar .action[aria-pressed='true'] { color: var(--accent); background: var(--raised); }
.bar .action.back { margin-inline-start: -10px; }
.body { overflow-y: auto; overscroll-behavior: contain; padding: 0 var(--space-4) var(--space-3); scrollbar-width: thin; scrollbar-color: var(--edge) transparent; }
h2 { font: 600 var(--text-l)/1.2 var(--serif); letter-spacing: -0.005em; margin: 0; text-wrap: balance; }
.other { color: var(--ink-soft); margin: 2px 0 0; font-size: var(--text-s); }
.other bdi { font-size: 1.15em; }
.summary { margin: var(--space-2) 0 0; }
section { margin-block-start: var(--space-3); padding-block-start: var(--space-2); border-block-start: 1px solid var(--rule); }
h3 { font: 600 var(--text-xs)/1.4 var(--sans); letter-spacing: 0.02em; color: var(--ink-soft); margin: 0 0 var(--space-1); }
dl { margin: 0; }
.row { display: grid; grid-template-columns: minmax(84px, 28%) 1fr; column-gap: var(--space-3); row-gap: 2px; }
.row + .row { margin-block-start: var(--space-1); }
.row > dd { grid-column: 2; }
dt { font: var(--text-s)/1.5 var(--sans); color: var(--ink-soft); padding-block-start: 1px; }
dt .link { color: inherit; }
dt::first-letter { text-transform: uppercase; }
dd { margin: 0; }
.span { font: var(--text-s)/1.4 var(--sans); color: var(--ink-soft); }
.span { display: inline-block; }
.ref { font: 600 10px/1 var(--sans); vertical-align: super; margin-inline-start: 2px; text-decoration: none; padding: 2px 1px; }
.ref:hover { text-decoration: underline; }
.since { border: 0; padding: var(--space-2) var(--space-3); border-inline-start: 3px solid var(--news); background: var(--news-paper); border-radius: 0 4px 4px 0; }
.since h3 { color: var(--news); }
.since ol { list-style: none; margin: 0; padding: 0; }
.since li + li { margin-block-start: var(--space-1); }
.since time { font: 600 var(--text-s)/1.5 var(--sans); margin-inline-end: 6px; }
.newer { font: var(--text-s)/1.45 var(--sans); color: var(--news); margin: var(--space-2) 0 0; }
summary { font: 600 var(--text-xs)/1.4 var(--sans); color: var(--ink-soft); cursor: pointer; padding-block: 4px; }
.sources ol { margin: var(--space-1) 0 0; padding-inline-start: 20px; font: var(--text-s)/1.45 var(--sans); }
.sources li { margin-block-end: 3px; }
.sources li::marker { color: var(--ink-soft); }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px var(--space-3); margin: var(--space-3) 0 0; padding-block-start: var(--space-2); border-block-start: 1px solid var(--rule); font: var(--text-xs)/1.5 var(--sans); color: var(--ink-soft); }
.problem { font: var(--text-s)/1.5 var(--sans); margin: var(--space-2) 0; }
.problem button { color: var(--accent); text-decoration: underline; }
.card.sheet { inline-size: 100vw; max-inline-size: 100vw; inset: auto 0 0 0; max-block-size: 68vh; border-radius: 14px 14px 0 0; border-inline: 0; border-block-end: 0; padding-block-end: env(safe-area-inset-bottom); animation: rise 0.18s ease-out; }
.sheet .bar, .sheet .handle { touch-action: none; }
.sheet .bar .action { inline-size: 44px; block-size: 44px; }
.card.pinned .bar { cursor: move; touch-action: none; }
.list { position: fixed; inset: var(--space-2) auto auto var(--space-2); max-inline-size: 320px; max-block-size: 60vh; overflow: auto; color-scheme: light dark; background: var(--paper); color: var(--ink); border: 1px solid var(--edge); border-radius: var(--radius); padding: var(--space-2) var(--space-3); font: var(--text-m)/1.5 var(--serif); }
.list:not(:focus-within) { inline-size: 1px; block-size: 1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); }
.list ul { list-style: none; margin: 0; padding: 0; }
.list button { display: flex; align-items: center; gap: var(--space-2); min-block-size: 28px; }
.handle { display: none; }
.sheet .handle { display: block; align-self: center; inline-size: 36px; block-size: 4px; border-radius: 2px; background: var(--edge); margin-block-start: var(--space-2); }
@keyframes rise { from { transform: translateY(24px); opacity: 0; } }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } }
@media print { .card { display: none !important; } }
`;

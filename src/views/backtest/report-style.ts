/** The report's whole look: it is one file, with nothing to fetch and no script. Letters: what the page around it loads, else what the machine has. */
export const reportStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f5f8fa; color: #33475b; font: 15px/1.5 var(--letters); overflow-wrap: break-word; }
:root { --letters: 'Lexend Deca Variable', 'Lexend Deca', system-ui, 'Noto Sans SC Variable', 'Noto Sans TC Variable', 'Noto Sans JP Variable', sans-serif; }
:root:lang(ja) { --letters: 'Lexend Deca Variable', 'Noto Sans JP Variable', 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP', system-ui, 'Noto Sans SC Variable', 'Noto Sans TC Variable', 'Noto Sans JP Variable', sans-serif; }
:root:lang(zh-CN) { --letters: 'Lexend Deca Variable', 'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, 'Noto Sans SC Variable', 'Noto Sans TC Variable', 'Noto Sans JP Variable', sans-serif; }
:root:lang(zh-TW) { --letters: 'Lexend Deca Variable', 'Noto Sans TC Variable', 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', system-ui, 'Noto Sans SC Variable', 'Noto Sans TC Variable', 'Noto Sans JP Variable', sans-serif; }
main { max-width: 1000px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: 26px; margin: 0 0 4px; color: #213343; }
h2 { font-size: 18px; margin: 0 0 12px; color: #213343; }
h3 { font-size: 15px; margin: 16px 0 2px; color: #213343; }
.loss h3 { margin-top: 0; }
.scroll + p, .plot + p { margin-top: 10px; }
.pair { display: flex; flex-wrap: wrap; gap: 8px 32px; }
p { margin: 0 0 10px; }
section { background: #fff; border: 1px solid #dfe3eb; border-radius: 6px; padding: 20px; margin-top: 16px; }
.lead { font-size: 17px; }
.faint, small { color: #516f90; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { text-align: right; padding: 7px 8px; border-bottom: 1px solid #eaf0f6; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
th { white-space: normal; min-width: 72px; vertical-align: bottom; }
.words th, .words td { text-align: left; }
.words td { white-space: normal; }
.words th:nth-child(3), .words td:nth-child(3) { text-align: right; }
details { border-top: 1px solid #eaf0f6; padding: 6px 0; }
summary { cursor: pointer; padding: 4px 0; }
th { font-weight: 600; color: #516f90; }
tr.ours td { background: #f2fbfb; font-weight: 600; }
.plot { display: block; width: 100%; max-width: 420px; height: auto; }
/* Narrower than this the labels could not be read: the place around it scrolls. */
.plot.wide { max-width: 680px; min-width: 520px; }
.plot.replay { max-width: 520px; }
.plot text { font-size: 12px; fill: #516f90; }
.plot text.faint { fill: #516f90; }
.grid { stroke: #eaf0f6; fill: none; }
.diagonal { stroke: #99acc2; stroke-dasharray: 4 4; }
.whisker { stroke: #7c98b6; stroke-width: 2; }
.ours { fill: #007a8c; }
.other { fill: #7c98b6; }
.ours-line { stroke: #007a8c; stroke-width: 2; fill: none; }
.other-line { stroke: #7c98b6; stroke-width: 2; fill: none; }
.under { fill: #e5f5f8; }
.bar { fill: #dfe3eb; }
.bar-hit { fill: #007a8c; }
.touch { fill: #33475b; }
.mark { stroke-width: 1.5; }
.mark.last { stroke: #33475b; stroke-dasharray: 2 3; }
.mark.missed { stroke: #d98a00; }
.mark.flag { stroke: #007a8c; }
.key { font-size: 13px; }
.key span { white-space: nowrap; margin-right: 14px; }
.key i { display: inline-block; width: 14px; height: 3px; margin: 0 6px 3px 0; vertical-align: middle; }
.loss { border-top: 1px solid #eaf0f6; padding: 14px 0; }
.loss blockquote { margin: 4px 0; padding-left: 10px; border-left: 3px solid #dfe3eb; color: #516f90; }
dt { font-weight: 600; margin-top: 8px; }
dd { margin: 0; }
@media (max-width: 560px) { main { padding: 16px 8px 40px; } section { padding: 14px 12px; } h1 { font-size: 22px; } }
@media print { body { background: #fff; } section { break-inside: avoid; } }
`;

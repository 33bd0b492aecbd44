/** A row of a call list, and what is to be read of it. */
export interface ListedCall {
  /** Null: a saved name, which is to be left out. */
  readonly number: string | null;
  readonly shown: string;
  readonly remark: string;
  readonly when: string;
  /** What the time says; null: nothing. */
  readonly day: string | null;
  readonly clock: string | null;
  readonly isMissed: boolean;
}

/** How a maker's phone draws its list: sizes in points, colours, and where the time stands. */
export interface ListDesign {
  readonly name: string;
  readonly title: string;
  readonly background: string;
  readonly ink: string;
  readonly soft: string;
  readonly missed: string;
  readonly numberPoints: number;
  readonly smallPoints: number;
  readonly rowPoints: number;
  /** `right`: at the right edge; `below`: under the number, after the remark. */
  readonly time: 'right' | 'below';
  /** Drawn before each number. */
  readonly mark: string;
  readonly info: string;
  readonly statusBar: string;
  readonly tabs: readonly string[];
}

const TABS = ['通话', '联系人', '收藏'];

/** Made after the habits of these lists, not copied from any: sizes and orders differ from version to version. */
export const DESIGNS: readonly ListDesign[] = [
  {
    name: 'iOS light',
    title: '最近通话',
    background: '#ffffff',
    ink: '#000000',
    soft: '#8a8a8e',
    missed: '#ff3b30',
    numberPoints: 17,
    smallPoints: 14,
    rowPoints: 60,
    time: 'right',
    mark: '',
    info: 'ⓘ',
    statusBar: '9:41|5G 87%',
    tabs: ['个人收藏', '最近通话', '通讯录', '拨号键盘', '语音留言'],
  },
  {
    name: 'iOS dark',
    title: '最近通话',
    background: '#000000',
    ink: '#ffffff',
    soft: '#8e8e93',
    missed: '#ff453a',
    numberPoints: 17,
    smallPoints: 14,
    rowPoints: 60,
    time: 'right',
    mark: '',
    info: 'ⓘ',
    statusBar: '21:07|4G 34%',
    tabs: ['个人收藏', '最近通话', '通讯录', '拨号键盘', '语音留言'],
  },
  {
    name: 'HarmonyOS',
    title: '电话',
    background: '#f1f3f5',
    ink: '#1a1a1a',
    soft: '#99989a',
    missed: '#e84026',
    numberPoints: 16,
    smallPoints: 12,
    rowPoints: 64,
    time: 'right',
    mark: '①',
    info: 'ⓘ',
    statusBar: '中国移动 5G|76% 10:22',
    tabs: TABS,
  },
  {
    name: 'Xiaomi dark',
    title: '电话',
    background: '#101010',
    ink: '#e6e6e6',
    soft: '#808080',
    missed: '#f05a4a',
    numberPoints: 17,
    smallPoints: 13,
    rowPoints: 66,
    time: 'below',
    mark: '',
    info: '›',
    statusBar: '8:15|1.2K/s 92',
    tabs: TABS,
  },
  {
    name: 'OPPO and vivo',
    title: '通话',
    background: '#fafafa',
    ink: '#202020',
    soft: '#8c8c8c',
    missed: '#e5432f',
    numberPoints: 18,
    smallPoints: 12,
    rowPoints: 68,
    time: 'below',
    mark: '↙',
    info: 'ⓘ',
    statusBar: '18:03|HD 5G 61%',
    tabs: TABS,
  },
  {
    name: 'Samsung',
    title: '最近',
    background: '#ffffff',
    ink: '#252525',
    soft: '#8f8f8f',
    missed: '#d93b2b',
    numberPoints: 17,
    smallPoints: 13,
    rowPoints: 62,
    time: 'right',
    mark: '↙',
    info: '',
    statusBar: '12:30|LTE 55%',
    tabs: ['键盘', '最近', '联系人'],
  },
];

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The whole screen. */
export function drawScreen(design: ListDesign, calls: readonly ListedCall[]): string {
  const { background, ink, soft, missed, numberPoints, smallPoints, rowPoints } = design;
  const [left = '', right = ''] = design.statusBar.split('|');
  const rows = calls.map((call) => {
    const small =
      design.time === 'below' ? [call.when, call.remark].filter(Boolean).join(' | ') : call.remark;
    const edge = design.time === 'right' ? `<time>${escape(call.when)}</time>` : '';
    return `<div class="${call.isMissed ? 'missed' : ''}"><i>${design.mark}</i><p>${escape(call.shown)}
      <small>${escape(small)}</small></p>${edge}<b>${design.info}</b></div>`;
  });
  return `<style>
    body { margin: 0; width: 375px; background: ${background}; color: ${ink}; font: ${numberPoints}px sans-serif; }
    header, footer { display: flex; justify-content: space-between; padding: 6px 22px; font-size: 12px; }
    footer { position: fixed; bottom: 0; width: 331px; font-size: 10px; color: ${soft}; background: ${background}; }
    h1 { margin: 10px 18px; font-size: 28px; }
    div { display: flex; align-items: center; min-height: ${rowPoints}px; padding: 0 18px; border-bottom: 1px solid ${soft}33; }
    div.missed p { color: ${missed}; }
    p { flex: 1; margin: 0; } small { display: block; color: ${soft}; font-size: ${smallPoints}px; }
    i { color: ${soft}; font: 13px sans-serif; margin-right: 8px; } b { color: #2f7cf6; font-weight: 400; margin-left: 10px; }
    time { color: ${soft}; font-size: ${smallPoints}px; }
    </style><header><span>${left}</span><span>${right}</span></header><h1>${design.title}</h1>
    ${rows.join('')}<footer>${design.tabs.map((tab) => `<span>${tab}</span>`).join('')}</footer>`;
}

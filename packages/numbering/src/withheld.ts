/** What telephones, carriers and complaint files write where the caller showed no number. */
const WITHHELD = new Set(
  `na n/a none no null nil unknown restricted private anonymous blocked withheld unavailable
  no caller id|private number|unknown number|unknown caller|private caller|blocked number|
  not available|no number|restricted number|caller id withheld|withheld number|hidden|hidden number|
  未知|未知号码|未知號碼|未知来电|未知來電|隐藏|隱藏|隐藏号码|隱藏號碼|私人号码|私人號碼|无号码|無號碼|
  没有号码|沒有號碼|未显示|未顯示|未显示号码|未顯示號碼|无来电显示|無來電顯示|无法显示|無法顯示|不显示|不顯示|
  不显示号码|不顯示號碼|匿名|匿名来电|匿名來電|私密号码|私密號碼|保密号码|保密號碼`
    .split(/\n|\|/)
    .flatMap((line) => (/^na /.test(line.trim()) ? line.trim().split(' ') : [line.trim()]))
    .filter((word) => word !== ''),
)

const LONGEST = 24

export function isWithheldText(input: string): boolean {
  if (input.length > LONGEST) return false
  return WITHHELD.has(input.trim().toLowerCase())
}

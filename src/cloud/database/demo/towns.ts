/** A town or street of Rongchang with how many fictional schools the demo puts there; `parallel` = classes a grade. */
export interface DemoTown {
  townCode: string
  name: string
  primary: number
  junior: number
  nineYear: number
  parallel: number
}

const town = (
  townCode: string,
  name: string,
  [primary, junior, nineYear]: [number, number, number],
  parallel: number,
): DemoTown => ({ townCode, name, primary, junior, nineYear, parallel })

/** The real towns and codes (policy-facts §6); schools in proportion to the official 74, all of them invented. */
export const DEMO_TOWNS: readonly DemoTown[] = [
  town('001', '昌元街道', [6, 3, 1], 5),
  town('002', '昌州街道', [6, 3, 1], 5),
  town('003', '广顺街道', [2, 1, 1], 4),
  town('004', '双河街道', [2, 1, 1], 4),
  town('005', '安富街道', [3, 1, 1], 4),
  town('006', '峰高街道', [2, 1, 1], 4),
  town('100', '荣隆镇', [1, 1, 1], 3),
  town('101', '仁义镇', [2, 1, 1], 3),
  town('102', '盘龙镇', [3, 1, 1], 3),
  town('103', '吴家镇', [2, 1, 1], 3),
  town('104', '直升镇', [1, 0, 1], 1),
  town('105', '万灵镇', [1, 0, 1], 1),
  town('106', '清升镇', [1, 0, 1], 1),
  town('107', '清江镇', [1, 0, 1], 1),
  town('108', '古昌镇', [1, 0, 1], 1),
  town('109', '河包镇', [1, 1, 1], 2),
  town('110', '观胜镇', [1, 0, 1], 1),
  town('111', '铜鼓镇', [1, 0, 1], 1),
  town('112', '清流镇', [0, 0, 1], 1),
  town('113', '远觉镇', [1, 0, 1], 1),
  town('114', '龙集镇', [0, 0, 1], 1),
]

/*
 * What may be wrong with a file of the register, in the words that both the command line and the screens show: each says
 * what is the matter and what to do about it.
 */

export interface ProblemWords {
  says: string
  todo: string
}

/** The whole file is refused and nothing of it is stored. */
export const FILE_PROBLEMS = {
  'empty': { says: '文件是空的。', todo: '请选有内容的文件。' },
  'too-large': { says: '文件太大。', todo: '请按镇街或类别分成几个文件。' },
  'not-a-table': { says: '这不是表格文件。', todo: '请另存为 xlsx 或 csv 再传。' },
  'old-or-encrypted': { says: '这是旧版 xls，或者加了密码。', todo: '请去掉密码，另存为 xlsx 再传。' },
  'is-web-page': { says: '这是网页，只是名字像表格。', todo: '请用 Excel 打开，另存为 xlsx 再传。' },
  'csv-is-xlsx': { says: '名字是 csv，内容是 xlsx。', todo: '请把扩展名改成 .xlsx 再传。' },
  'xlsx-is-csv': { says: '名字是 xlsx，内容是文字。', todo: '请把扩展名改成 .csv，或用 Excel 另存为 xlsx。' },
  'wrong-encoding': { says: '认不出文字的编码。', todo: '请用 Excel 另存为“CSV UTF-8”再传。' },
  'control-signs': { says: '文件里有不该出现的控制字符。', todo: '请用 Excel 打开原件，重新另存再传。' },
  'csv-broken': { says: '引号没有配对，分不出哪一格到哪里为止。', todo: '请用 Excel 打开，重新另存再传。' },
  'zip-broken': { says: 'xlsx 文件坏了。', todo: '请用 Excel 打开原件，重新另存再传。' },
  'zip-bomb': { says: '解开以后大得不合常理，可能是恶意文件。', todo: '请不要使用这个文件，向给文件的人核实。' },
  'zip-paths': { says: '压缩包里有不合规的路径，可能是恶意文件。', todo: '请不要使用这个文件，向给文件的人核实。' },
  'macros': { says: '文件带宏。', todo: '请另存为不带宏的 xlsx 再传。' },
  'external-links': { says: '表格引用了别的文件。', todo: '请在 Excel 里断开链接（数据 → 编辑链接），另存再传。' },
  'xml-entities': { says: '文件里有自定义实体，可能是恶意文件。', todo: '请不要使用这个文件，向给文件的人核实。' },
  'xml-broken': { says: 'xlsx 里面的内容坏了。', todo: '请用 Excel 打开原件，重新另存再传。' },
  'too-many-sheets': { says: '工作表太多。', todo: '请只留机构名单的工作表。' },
  'too-many-rows': { says: '行数太多。', todo: '请分成几个文件。' },
  'too-many-columns': { says: '列数太多。', todo: '请只留名单要用的列。' },
  'no-table': { says: '没有找到表头：至少要有“机构名称”和另外一列。', todo: '请核对表头的写法。' },
} as const satisfies Record<string, ProblemWords>
export type FileProblem = keyof typeof FILE_PROBLEMS

/** One row is not taken; the others are not held up by it. */
export const ROW_PROBLEMS = {
  'no-name': { says: '没有机构名称。', todo: '补上名称；和上一行是同一家就写“同上”。' },
  'nothing-above': { says: '写了“同上”，上面却没有内容。', todo: '写出完整内容。' },
  'too-long': { says: '内容太长。', todo: '改短再传。' },
  'unsafe-signs': { says: '有看不见的控制字符。', todo: '删掉重新打一遍。' },
  'error-cell': { says: '格子里是公式错误。', todo: '改成文字或数字。' },
  'digits-lost': { says: '号码被存成了数字，后几位丢了。', todo: '把这一列设为“文本”格式，重新填写。' },
  'credit-code-shape': { says: '统一社会信用代码不是 18 位，或有不会出现的字母。', todo: '对照营业执照改正。' },
  'credit-code-check': { says: '统一社会信用代码的校验位不对。', todo: '对照原件改正；原件就是这样的，在“代码说明”列写明。' },
  'codes-differ': { says: '同一行里有两个不同的统一社会信用代码。', todo: '只留对的一个。' },
  'not-a-day': { says: '看不懂这个日期。', todo: '写成 2024-03-05 这样。' },
  'days-reversed': { says: '结束的日子早于开始的日子。', todo: '核对日期。' },
  'day-ahead': { says: '日期还没有到。', todo: '到了那天再导入，或改正日期。' },
  'day-before-last': { says: '日期早于名册里最近一次变动。', todo: '核对日期；要补记以前的变动，请在机构页面里记。' },
  'category-unknown': { says: '不认识这个培训类别。', todo: '写成名册里的类别，如“体育：篮球”“文化艺术：美术”。' },
  'category-too-wide': { says: '只写了学科类或非学科类，没有写教什么。', todo: '写出具体的科目或项目。' },
  'status-unknown': { says: '不认识这个状态。', todo: '写成白名单、预警、暂停、已注销、黑名单或申请中。' },
  'status-not-after': { says: '现在的状态不能直接变成这个状态。', todo: '先在机构页面里办中间的一步。' },
  'academic-for-profit': { says: '学科类机构要登记为非营利性，不能进白名单。', todo: '核对机构性质和类别。' },
  'town-unknown': { says: '镇街不在本区的名单里，地址里也找不到。', todo: '在“镇街”列写本区镇街的全名。' },
  'number-unknown': { says: '本系统编号不在本区的名册里。', todo: '清空这一格，或从名册重新导出。' },
  'not-a-number': { says: '这不是编号。', todo: '清空这一格，或从名册重新导出。' },
  'half-a-place': { says: '经度和纬度要么都写，要么都不写，并且要在中国。', todo: '补全或清空。' },
  'twice-in-file': { says: '这家机构在文件里前面已经出现过，只按前面那一行。', todo: '两处不一样的，改文件后重新预览。' },
  'several-match': { says: '名册里有几家都像它。', todo: '补上统一社会信用代码或办学许可证号。' },
  'codes-of-two': { says: '信用代码和许可证号属于名册里的两家机构。', todo: '核对这两个号码。' },
  'same-name-other-code': { says: '名册里有同名机构，代码不同。', todo: '核对；确实换了代码的，请在机构页面里改。' },
  'cannot-be-true': { says: '这样的内容不能记进名册。', todo: '核对这一格。' },
} as const satisfies Record<string, ProblemWords>
export type RowProblem = keyof typeof ROW_PROBLEMS

/** The row is taken; this is told beside it. */
export const ROW_NOTES = {
  'formula': { says: '这一格是公式，用了上次算出的结果，没有重新计算。', todo: '请看一眼结果对不对。' },
  'formula-without-value': { says: '这一格是公式，没有结果，当作没有填。', todo: '用 Excel 打开保存一次，或改成文字。' },
  'cell-left': { says: '看不懂这一格，没有导入它，其余照常。', todo: '需要的话改成表头要求的写法。' },
  'number-not-kept': { says: '登记证号不是统一社会信用代码，名册不存，没有导入。', todo: '不用处理。' },
  'account-masked': { says: '账号只留前后几位。', todo: '不用处理。' },
  'no-status': { says: '没有写状态，新机构会列为“不在名单”。', todo: '在“状态”列写明，或在导入时选这张表是什么名单。' },
  'no-end': { says: '写的是长期，没有记到期日。', todo: '不用处理。' },
  'same-row-twice': { says: '和前面的一行完全一样，只算一次。', todo: '不用处理。' },
} as const satisfies Record<string, ProblemWords>
export type RowNote = keyof typeof ROW_NOTES

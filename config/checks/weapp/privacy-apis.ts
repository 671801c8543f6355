/** What WeChat asks of a mini-program that calls one of these. */
export interface PrivacyNeeds {
  /** The kind of information, as 用户隐私保护指引 names it; undeclared there, the call fails for everybody. */
  declares: string
  /** Stands by name in requiredPrivateInfos of app.json. */
  listed?: true
  /** The scope whose purpose stands in permission of app.json. */
  purpose?: 'scope.userLocation' | 'scope.userFuzzyLocation'
}

const kind = (declares: string, names: string, more: Omit<PrivacyNeeds, 'declares'> = {}): [string, PrivacyNeeds][] =>
  names.split(' ').map((name) => [name, { declares, ...more }])

/**
 * Source of the kinds: developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html. Source of
 * requiredPrivateInfos (places only) and permission: …/dev/reference/configuration/app.html, for releases after 2022-07-14.
 * General knowledge: that getFuzzyLocation wants the purpose of its own scope, and that addPhoneCalendar wants none.
 * makePhoneCall is in neither list: WeChat itself asks before it dials.
 */
export const PRIVACY_APIS: ReadonlyMap<string, PrivacyNeeds> = new Map([
  ...kind('收集你的昵称、头像', 'getUserInfo getUserProfile'),
  ...kind('收集你的位置信息', 'getLocation startLocationUpdate startLocationUpdateBackground', { listed: true, purpose: 'scope.userLocation' }),
  ...kind('收集你的位置信息', 'getFuzzyLocation', { listed: true, purpose: 'scope.userFuzzyLocation' }),
  ...kind('收集你的位置信息', 'onLocationChange', { listed: true }),
  ...kind('收集你选择的位置信息', 'choosePoi chooseLocation', { listed: true }),
  ...kind('收集你的地址', 'chooseAddress', { listed: true }),
  ...kind('收集你的发票信息', 'chooseInvoiceTitle chooseInvoice'),
  ...kind('收集你的微信运动步数', 'getWeRunData'),
  ...kind('收集你的车牌号', 'chooseLicensePlate'),
  ...kind('收集你选中的照片或视频信息', 'chooseImage chooseMedia chooseVideo'),
  ...kind('收集你选中的文件', 'chooseMessageFile'),
  ...kind('访问你的麦克风', 'startRecord getRecorderManager joinVoIPChat'),
  ...kind('访问你的摄像头', 'createVKSession createCameraContext'),
  ...kind('访问你的蓝牙', 'openBluetoothAdapter createBLEPeripheralServer'),
  ...kind('使用你的相册（仅写入）权限', 'saveImageToPhotosAlbum saveVideoToPhotosAlbum'),
  ...kind('使用你的通讯录（仅写入）权限', 'addPhoneContact'),
  ...kind('使用你的日历（仅写入）权限', 'addPhoneRepeatCalendar addPhoneCalendar'),
  ...kind('调用你的加速传感器', 'startAccelerometer'),
  ...kind('调用你的磁场传感器', 'startCompass'),
  ...kind('调用你的方向传感器', 'startDeviceMotionListening'),
  ...kind('调用你的陀螺仪传感器', 'startGyroscope'),
  ...kind('读取你的剪切板', 'setClipboardData getClipboardData'),
])

/**
 * What 用户隐私保护指引 of our account declares (entered in the account's administration, not in the package), and what for.
 * Whoever adds a kind here adds it there before the release.
 */
export const DECLARED: ReadonlyMap<string, string> = new Map([
  ['读取你的剪切板', 'an invitation, a class code or an export is copied when somebody taps on copy; nothing is read'],
  ['收集你选中的照片或视频信息', "a teacher's photo is shown on the public list when an officer picks one with that teacher's consent; it is deleted with the person"],
  ['收集你选中的文件', 'a list of institutions is read when an officer taps on it for import; it is deleted once it is imported'],
  ['收集你的位置信息', 'the rough place puts the nearest institutions first when somebody taps on 离我近; it is not stored'],
])

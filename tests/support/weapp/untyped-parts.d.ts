declare module 'miniprogram-simulate/src/compile' {
  /** The render function of one wxml file, made by WeChat's own compiler for the whole package. */
  export function getWxml(
    path: string,
    config: { rootPath: string; compiler: 'official'; compilerOptions: { maxBuffer: number } },
  ): (data: unknown) => unknown
}

/**
 * Type and touch targets are real px: rpx would shrink 17 px to 14.5 px on a 320 px phone, so no px is converted
 * on either target (design.md, Tokens).
 */
export const styleRules = {
  pxtransform: { enable: false },
  autoprefixer: { enable: true },
  cssModules: { enable: false },
} as const

/** The public keys of the published demonstration phrase (`issuance/demonstration-signers.ts`). Known here so that no trust list
 *  can name them in earnest; a test derives them again. */
export const demonstrationKeys = {
  root: 'z6Mkn5WbxwGFGQfi417PRDjsb8aJAvWRXE33d1Tw89CXg1yV',
  statement: 'z6MkuyuefeR1hnq9DEbTvb2VPWdtQeru53bAssD7GmLh1vjA',
  token: 'z6Mkrsogg4uCxFova4YaNQokAhtQyieAJ5NNmN4jrWqaCBAJ',
  status: 'z6MkmXUtQoDYjkdstdWGuGjZXRotyFeJ4zyC5XaFPVznxu4a',
  log: 'z6MkqXWBq6VLM7Zteptj2VxZNRQ2ZGysr2waP6x8QNSjvhE2',
  maker: 'z6MkfqfBW848KcvkpA2TikoBv6p3jBeUZCTrgrAHsnxdTvR9',
} as const;

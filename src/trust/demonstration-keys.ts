/** The public keys of the published demonstration phrase (`issuance/demonstration-signers.ts`). Known here so that no trust list
 *  can name them in earnest; a test derives them again. Their first 16 characters, to save bytes on every label page: a key made to
 *  begin alike would be refused too, and that harms nobody. */
export const demonstrationKeys = {
  root: 'z6Mkn5WbxwGFGQfi',
  statement: 'z6MkuyuefeR1hnq9',
  token: 'z6Mkrsogg4uCxFov',
  status: 'z6MkmXUtQoDYjkds',
  log: 'z6MkqXWBq6VLM7Zt',
  maker: 'z6MkfqfBW848Kcvk',
} as const;

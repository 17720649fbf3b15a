/** Chinese in Latin letters without tones (`客户` → `kehu`), word by word; what is not Chinese stays as it is. */
export type Romanise = (text: string) => string;

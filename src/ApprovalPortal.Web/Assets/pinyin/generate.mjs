// Writes Platform/Search/pinyin.tsv (syllable -> characters, one reading each, U+4E00..9FFF) and
// Platform/Search/pinyin-phrases.tsv (words whose characters are read otherwise than the table says).
// Both are committed; run again only to change them:
//   npm install --no-save pinyin-pro@3.29.4 && node Assets/pinyin/generate.mjs
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const folder = new URL('../../Platform/Search/', import.meta.url);
const options = { toneType: 'none', type: 'array', v: true };

// Where official names read a character otherwise than the dictionary's first choice.
const preferred = { 调: 'diao', 还: 'huan', 弹: 'dan', 都: 'du', 了: 'le' };

// Words worth a reading of their own; one that the table already reads right is left out of the file.
const words = `重庆 重建 重修 重复 重新 重审 银行 行业 行长 商行 行情 总行 支行 会计 会计师 财会计
校长 院长 市长 部长 科长 会长 社长 站长 队长 家长 首长 成长 生长 增长 村长 长者
年长 董事长 人参 海参 党参 参差 音乐 乐器 乐团 乐队 声乐 民乐 器乐 曲艺音乐 调解 调剂
调整 调节 调味 调控 调价 调试 协调 空调 烹调 供给 给付 给予 补给 自给 给水 配给
宝藏 西藏 藏族 传记 自传 着色 厦门 畜牧 畜产 投降 薄弱 单薄 浅薄 便宜 出差 邮差
角色 主角 率领 单于 弹性 弹簧 关卡 提防 奇数 猪圈 反省 倔强 六安 蚌埠 番禺 东莞
铅山 枞阳 秘鲁 拓片 模板 模具 校对 校验 校准 校正 校订 削减 剥削 银行业 行业协会 曝光
仔猪 给养 刹车 轧钢 扎染 包扎 工尺 双重 多重 三重 重婚 重启 重印 重返 重阳 重叠
曾祖 给排水`.split(/\s+/);

// What the dictionary itself gets wrong.
const corrected = {
  局长: 'ju zhang', 所长: 'suo zhang', 处长: 'chu zhang', 馆长: 'guan zhang', 河长: 'he zhang', 湖长: 'hu zhang',
  林长: 'lin zhang', 船长: 'chuan zhang', 秘书长: 'mi shu zhang', 给排水: 'ji pai shui', 阿胶: 'e jiao', 拓印: 'ta yin',
  扒窃: 'pa qie', 曾祖: 'zeng zu', 曾孙: 'zeng sun', 丽水: 'li shui', 台州: 'tai zhou', 大埔: 'da bu', 还是: 'hai shi',
};

const readings = {};
const bySyllable = new Map();
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  const syllable = preferred[character] ?? pinyin(character, options)[0];
  if (/^[a-z]+$/.test(syllable)) {
    readings[character] = syllable;
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
}

const table = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, characters]) => `${syllable}\t${characters}`);
writeFileSync(new URL('pinyin.tsv', folder), table.join('\n') + '\n');

const phrases = [...new Set([...words, ...Object.keys(corrected)])]
  .map((word) => [word, corrected[word]?.split(' ') ?? pinyin(word, options)])
  .filter(([word, syllables]) => syllables.some((syllable, i) => syllable !== readings[word[i]]))
  .map(([word, syllables]) => `${word}\t${syllables.join(' ')}`);
writeFileSync(new URL('pinyin-phrases.tsv', folder), phrases.join('\n') + '\n');

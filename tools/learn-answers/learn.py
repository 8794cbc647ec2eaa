"""
Learns which sentence of a home's papers answers a question, or that none does.

    learn.py <examples> <word-vectors> <target>      learns from all of them and writes the weights
    learn.py <examples> <word-vectors> - <name> ...  leaves out the homes whose names begin so, and measures on them

A question is its words, each worth something; a sentence is met by the word nearest to each of them. A word has its place by the
company it keeps (GloVe) moved by what is learned of it; beside the words, the signs the product works out count. All sentences of
a home stand against each other and against "nothing answers", in one softmax. The same examples give the same weights.
"""
import collections, glob, json, os, random, sys
import numpy as np, torch
import torch.nn as nn, torch.nn.functional as F

# On one thread sums come out the same every time.
torch.set_num_threads(1)
LENGTH = 64
LEAST = 2            # times a word must be seen
EPOCHS = 8
RATE = 3e-3
FORGET = .3  # share of words whose learned place is hidden in each step, so that the others learn to do without
HIDDEN = 16
REMEMBERED = .997  # what is kept is the average over the last few hundred steps, which errs less than any one of them
FROM_EPOCH = 2
STEPS = [.35, .5, .65, .8]


def read_vectors(folder):
    table = np.fromfile(f'{folder}/vectors.bin', dtype=np.int8).reshape(-1, LENGTH).astype(np.float32)
    return table / (np.linalg.norm(table, axis=1, keepdims=True) + 1e-9)


def read_homes(folder):
    homes = []
    for file in sorted(glob.glob(f'{folder}/*.json')):
        home = json.load(open(file))
        shape = (len(home['questions']), len(home['sentences']), -1)
        home['signs'] = np.fromfile(file[:-5] + '.f32', dtype=np.float32).reshape(shape)
        homes.append(home)
    return homes


def vocabulary(homes):
    seen = collections.Counter()
    for home in homes:
        for each in home['questions'] + home['sentences']:
            seen.update({word['key'] for word in each['words']})
    return {key: at + 1 for at, key in enumerate(sorted(key for key, times in seen.items() if times >= LEAST))}


def place(word, vectors):
    total = vectors[word['rows']].sum(0) if word['rows'] else np.zeros(LENGTH, np.float32)
    return total / (np.linalg.norm(total) or 1)


def tensors(home, known, vectors):
    said, asked, holds = [], [], collections.defaultdict(list)
    for at, sentence in enumerate(home['sentences']):
        for word, above in [(w, 0) for w in sentence['words']] + [(w, 1) for w in sentence['heading']]:
            holds[word['terms'][0]].append(len(said))
            said.append((known.get(word['key'], 0), place(word, vectors), word['isSmall'], above, at))
    exact = []
    for at, question in enumerate(home['questions']):
        for word in question['words']:
            exact += [(len(asked), other) for term in word['terms'] for other in holds.get(term, ())]
            asked.append((known.get(word['key'], 0), place(word, vectors), word['isSmall'], word['rareness'], at))
    floats = lambda rows, column: torch.tensor(np.array([row[column] for row in rows], dtype=np.float32))
    whole = lambda rows, column: torch.tensor([row[column] for row in rows])
    met = torch.zeros(len(asked), len(said), dtype=torch.bool)
    if exact:
        met[tuple(torch.tensor(exact).T)] = True
    questions = home['questions']
    answers = torch.zeros(len(questions), len(home['sentences']))
    for at, question in enumerate(questions):
        answers[at, question['answers']] = 1
    lengths = torch.bincount(whole(said, 4), minlength=len(home['sentences'])).float().clamp(min=1)
    can = torch.tensor([question['isAnswerable'] for question in questions])
    return dict(
        name=home['name'], said=whole(said, 0), said_at=floats(said, 1), said_small=floats(said, 2), above=floats(said, 3),
        sentence=whole(said, 4), asked=whole(asked, 0), asked_at=floats(asked, 1), asked_small=floats(asked, 2),
        rare=floats(asked, 3), question=whole(asked, 4), met=met, answers=answers, can=can,
        taught=~can | (answers.sum(1) > 0), english=torch.tensor([q['language'] == 'en' for q in questions]),
        words=torch.tensor([float(max(1, len(q['words']))) for q in questions]), lengths=lengths,
        signs=torch.tensor(home['signs']))


class Model(nn.Module):
    def __init__(self, words, signs):
        super().__init__()
        self.own = nn.Embedding(words + 1, LENGTH, padding_idx=0)
        nn.init.normal_(self.own.weight, 0, .02)
        with torch.no_grad():
            self.own.weight[0] = 0
        self.worth = nn.Embedding(words + 1, 1, padding_idx=0)
        nn.init.zeros_(self.worth.weight)
        number = lambda *values: nn.Parameter(torch.tensor(values if len(values) > 1 else values[0]))
        self.asks, self.says = nn.Parameter(torch.eye(LENGTH)), nn.Parameter(torch.eye(LENGTH))
        self.importance = number(0., 1., -1.5)
        self.heading, self.small, self.exact = number(.7), number(.3), number(1.)
        self.soft, self.gist, self.size = number(6.), number(3.), number(0.)
        self.of_steps, self.of_signs = nn.Parameter(torch.zeros(len(STEPS))), nn.Parameter(torch.zeros(signs))
        self.hidden, self.of_hidden = nn.Linear(signs + 2 + len(STEPS), HIDDEN), nn.Parameter(torch.zeros(HIDDEN))
        self.nothing = number(4., 0., 0.)
        self.register_buffer('mean', torch.zeros(signs))
        self.register_buffer('spread', torch.ones(signs))

    def placed(self, usual, matrix, words):
        own = self.own(words)
        if self.training:
            own = own * (torch.rand(len(own), 1) > FORGET).float()
        return F.normalize(usual @ matrix.T + own, dim=-1, eps=1e-3)

    def forward(self, h):
        asked, said = self.placed(h['asked_at'], self.asks, h['asked']), self.placed(h['said_at'], self.says, h['said'])
        questions, sentences = h['answers'].shape
        weight = (1 - h['said_small'] + h['said_small'] * self.small) * (1 - h['above'] + h['above'] * self.heading)
        near = asked @ said.T
        near = torch.where(h['met'], torch.maximum(near, self.exact.expand_as(near)), near) * weight
        best = torch.zeros(len(asked), sentences).scatter_reduce(
            1, h['sentence'][None].expand(len(asked), -1), near, 'amax', include_self=False)
        constant, by_rarity, when_small = self.importance
        worth = F.softplus(constant + by_rarity * h['rare'] + when_small * h['asked_small'] + self.worth(h['asked'])[:, 0])
        total = torch.zeros(questions).index_add(0, h['question'], worth)
        share = (worth / (total[h['question']] + 1e-6))[:, None]
        summed = lambda values: torch.zeros(questions, values.shape[1]).index_add(0, h['question'], share * values)
        soft = summed(best)
        steps = torch.stack([summed(torch.sigmoid(12 * (best - step))) for step in STEPS], -1)
        telling = F.softplus(self.worth(h['said'])[:, 0] + 1 - h['said_small']) * weight
        all_said = torch.zeros(sentences, LENGTH).index_add(0, h['sentence'], telling[:, None] * said)
        gist = F.normalize(summed(asked), dim=-1, eps=1e-3) @ F.normalize(all_said, dim=-1, eps=1e-3).T
        signs = (h['signs'] - self.mean) / self.spread
        seen = torch.cat([signs, soft[..., None], gist[..., None], steps], -1)
        score = (self.soft * soft + self.gist * gist + self.size * h['lengths'].log() + steps @ self.of_steps
                 + signs @ self.of_signs + torch.tanh(self.hidden(seen)) @ self.of_hidden)
        return score, self.nothing[0] + self.nothing[1] * h['words'].log() + self.nothing[2] * total


def loss_of(score, nothing, h):
    right = torch.cat([h['answers'], (~h['can']).float()[:, None]], 1)
    odds = F.log_softmax(torch.cat([score, nothing[:, None]], 1), 1).masked_fill(right == 0, -1e9)
    among = F.log_softmax(score, 1).masked_fill(h['answers'] == 0, -1e9)
    return (-torch.logsumexp(odds, 1)[h['taught']].mean()
            - .5 * torch.logsumexp(among, 1)[h['can'] & h['taught']].mean())


def learn(homes, words):
    torch.manual_seed(1), random.seed(1)
    signs = homes[0]['signs'].shape[-1]
    model = Model(words, signs)
    sample = torch.cat([h['signs'].reshape(-1, signs)[::7] for h in homes])
    model.mean.copy_(sample.mean(0)), model.spread.copy_(sample.std(0) + 1e-3)
    tables = [model.own.weight, model.worth.weight]
    others = [p for name, p in model.named_parameters() if name not in ('own.weight', 'worth.weight')]
    optimizer = torch.optim.AdamW([{'params': tables, 'weight_decay': 1e-5}, {'params': others, 'weight_decay': 1e-3}])
    order, average = list(homes), None
    for epoch in range(EPOCHS):
        model.train()
        for group, share in zip(optimizer.param_groups, (1, .7)):
            group['lr'] = RATE * share * (1 - .9 * epoch / EPOCHS)
        random.shuffle(order)
        for home in order:
            optimizer.zero_grad()
            loss = loss_of(*model(home), home)
            loss.backward()
            optimizer.step()
            if epoch >= FROM_EPOCH:
                average = averaged(average, model)
    with torch.no_grad():
        for kept, found in zip(model.parameters(), average):
            kept.copy_(found)
    return model.eval()


@torch.no_grad()
def averaged(average, model):
    if average is None:
        return [found.clone() for found in model.parameters()]
    for kept, found in zip(average, model.parameters()):
        kept.mul_(REMEMBERED).add_(found, alpha=1 - REMEMBERED)
    return average


def measure(model, homes):
    """Of each group of homes: the answer first and among five; at some surenesses: supported / wrong / refused rightly."""
    groups = collections.defaultdict(list)
    with torch.no_grad():
        for h in homes:
            score, nothing = model(h)
            odds = torch.softmax(torch.cat([score, nothing[:, None]], 1), 1)[:, :-1]
            for at in torch.where(h['taught'])[0]:
                first = odds[at].argsort(descending=True)[:5]
                hits = h['answers'][at, first].tolist()
                group = h['name'].split('/')[0].split('-')[0] if '/' in h['name'] else 'folders'
                groups[group, 'en' if h['english'][at] else 'es'].append((bool(h['can'][at]), hits, odds[at].max().item()))
    for (group, language), results in sorted(groups.items()):
        can, cannot = [r for r in results if r[0]], [r for r in results if not r[0]]
        line = f'{group} {language}: {len(can)} + {len(cannot)}, first {np.mean([r[1][0] for r in can]):.3f}, of five {np.mean([max(r[1]) for r in can]):.3f} |'
        for least in (.25, .3, .35, .4, .45, .5):
            line += ' %.2f: %.2f/%.2f/%.2f' % (least, np.mean([r[2] >= least and r[1][0] > 0 for r in can]),
                                              np.mean([r[2] >= least and r[1][0] == 0 for r in can]), np.mean([r[2] < least for r in cannot]))
        print(line, flush=True)


def write(model, known, target):
    os.makedirs(target, exist_ok=True)
    own, worth = model.own.weight.detach().numpy(), model.worth.weight.detach().numpy()[:, 0]
    scales = np.abs(own).max(1) / 127 + 1e-9
    keys, rows = zip(*known.items())
    rows = list(rows)
    np.round(own[rows] / scales[rows, None]).astype(np.int8).tofile(f'{target}/vectors.bin')
    with open(f'{target}/words.txt', 'w') as file:
        file.writelines(f'{key}\t{scales[row]:.6g}\t{worth[row]:.4g}\n' for key, row in zip(keys, rows))
    mean, spread = model.mean.numpy(), model.spread.numpy()
    signs = mean.shape[0]
    hidden = model.hidden.weight.detach().numpy().copy()
    constants = model.hidden.bias.detach().numpy() - hidden[:, :signs] @ (mean / spread)
    hidden[:, :signs] /= spread
    of_signs = model.of_signs.detach().numpy()
    round5 = lambda values: json.loads(json.dumps(np.asarray(values, dtype=float).tolist()), parse_float=lambda text: float(f'{float(text):.5g}'))
    nothing = model.nothing.detach().numpy().copy()
    nothing[0] += of_signs @ (mean / spread)
    weights = dict(
        question=round5(model.asks.detach().numpy().ravel()), sentence=round5(model.says.detach().numpy().ravel()),
        importance=round5(model.importance.detach()), heading=round5(model.heading.item()), small=round5(model.small.item()),
        exact=round5(model.exact.item()), soft=round5(model.soft.item()), gist=round5(model.gist.item()), size=round5(model.size.item()),
        steps=STEPS, ofSteps=round5(model.of_steps.detach()), signs=round5(of_signs / spread),
        hidden=dict(weights=round5(hidden), constants=round5(constants), worth=round5(model.of_hidden.detach())), nothing=round5(nothing))
    with open(f'{target}/model.json', 'w') as file:
        json.dump(weights, file, separators=(',', ':'))
        file.write('\n')


if __name__ == '__main__':
    examples, vectors, target, *left = sys.argv[1:]
    vectors, homes = read_vectors(vectors), read_homes(examples)
    is_left = lambda home: any(home['name'].startswith(name) for name in left)
    lessons = [home for home in homes if not is_left(home)]
    known = vocabulary(lessons)
    print(f'{len(lessons)} homes, {sum(len(home["questions"]) for home in lessons)} questions, {len(known)} words.', flush=True)
    model = learn([tensors(home, known, vectors) for home in lessons], len(known))
    if target == '-':
        measure(model, [tensors(home, known, vectors) for home in homes if is_left(home)])
    else:
        write(model, known, target)

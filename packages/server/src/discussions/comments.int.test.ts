import { type Actor, mentionOf, newId, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { describe, expect, test } from 'vitest';
import { lan, ning, unwrap } from '../records/test-world.ts';
import { about, brief, customer, database, giveTo, later, made, now, position, read, say } from './test-timeline.ts';

describe('a comment', () => {
  test('keeps its line breaks, calls people and is told with those who follow', async () => {
    const id = await made();
    unwrap(await about.follow(ning, customer, { recordId: id, following: true }));

    const said = unwrap(await say(id, `  ${mentionOf(ning.userId)} 看\r\n两行\u0007 `));

    expect(said).toMatchObject({ text: `${mentionOf(ning.userId)} 看\n两行`, byName: '陈岚', reactions: [] });
    const [event] = await run<{ payload: unknown; record_ids: string[] }>(
      database.pool,
      sql`select payload, record_ids from outbox where kind = 'comment.added' order by id desc limit 1`,
    );
    expect(event).toEqual({
      record_ids: [id],
      payload: { commentId: said.id, mentioned: [ning.userId], followers: [ning.userId] },
    });
    expect(unwrap(await about.visit(lan, customer, id)).followers).toEqual([ning.userId, lan.userId]);
  });

  test('calls only people who read the record, and says who does not', async () => {
    const id = await made();
    giveTo([lan]);

    const refused = await say(id, `${mentionOf(ning.userId)} 看一下`);

    expect(refused).toMatchObject({ error: { issues: [{ path: ['text'], code: 'cannot_read' }] } });
    expect(JSON.stringify(refused)).toContain('周宁');
    expect(unwrap(await about.findMentionable(lan, customer, { recordId: id, text: '' }))).toEqual([
      { id: ning.userId, name: '周宁', reads: false },
    ]);
    giveTo([lan], {}, [{ kind: 'position', id: position }]);
    expect(await say(id, `${mentionOf(ning.userId)} 再看`)).toMatchObject({ ok: true });
    expect(await say(id, `${mentionOf(newId())} 在吗`)).toMatchObject({
      error: { issues: [{ code: 'unknown_person' }] },
    });
    expect(await say(id, ' \n ')).toMatchObject({ error: { issues: [{ code: 'required' }] } });
  });

  test('is changed by whoever wrote it, telling only those who are called anew', async () => {
    const id = await made();
    const { id: commentId } = unwrap(await say(id, '第一版'));
    const which = { recordId: id, commentId };

    expect(await about.changeComment(ning, customer, { ...which, text: '冒名' })).toMatchObject({
      error: { code: 'forbidden' },
    });
    const changed = unwrap(
      await about.changeComment(lan, customer, { ...which, text: `${mentionOf(ning.userId)} 第二版` }),
    );
    unwrap(await about.changeComment(lan, customer, { ...which, text: `${mentionOf(ning.userId)} 第三版` }));

    expect(changed.editedAt).not.toBeNull();
    const events = await run<{ mentioned: string[] }>(
      database.pool,
      sql`select payload -> 'mentioned' as mentioned from outbox where kind = 'comment.changed' and payload ->> 'commentId' = ${commentId} order by id`,
    );
    expect(events.map(({ mentioned }) => mentioned)).toEqual([[ning.userId], []]);
  });

  test('is changed also when somebody whom it called no longer reads the record; nobody is called anew', async () => {
    const id = await made();
    const called = mentionOf(ning.userId);
    const { id: commentId } = unwrap(await say(id, `${called} 看一下`));
    giveTo([lan]);
    const change = (text: string) => about.changeComment(lan, customer, { recordId: id, commentId, text });

    expect(unwrap(await change(`${called} 看一下交期`)).text).toBe(`${called} 看一下交期`);
    expect(unwrap(await change('看一下交期')).text).toBe('看一下交期');
    expect(await change(`${called} 看一下`)).toMatchObject({ error: { issues: [{ code: 'cannot_read' }] } });
  });

  test('leaves a trace without words when it is deleted, by its author or who manages the app', async () => {
    const id = await made();
    const [mine, theirs] = [unwrap(await say(id, '我的密码')), unwrap(await say(id, '别人的', ning))];
    const boss: Actor = { ...lan, roles: ['builder'] };

    expect(await about.removeComment(lan, customer, { recordId: id, commentId: theirs.id })).toMatchObject({
      error: { code: 'forbidden' },
    });
    unwrap(await about.removeComment(lan, customer, { recordId: id, commentId: mine.id }));
    unwrap(await about.removeComment(boss, customer, { recordId: id, commentId: theirs.id }));

    const comments = (await read(id, { kinds: ['comment'] })).items;
    expect(comments.map(brief)).toEqual(['已删除', '已删除']);
    expect(JSON.stringify(comments)).not.toContain('密码');
    expect(await about.changeComment(lan, customer, { recordId: id, commentId: mine.id, text: '又来' })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  test('is answered by reactions, each person one of a kind', async () => {
    const id = await made();
    const { id: commentId } = unwrap(await say(id, '成了'));
    const react = (actor: Actor, given: boolean) =>
      about.react(actor, customer, { recordId: id, commentId, reaction: 'celebrate', given });

    unwrap(await react(lan, true));
    unwrap(await react(ning, true));
    expect(unwrap(await react(ning, true)).reactions).toEqual([
      { reaction: 'celebrate', by: [lan.userId, ning.userId] },
    ]);
    expect(unwrap(await react(lan, false)).reactions).toEqual([{ reaction: 'celebrate', by: [ning.userId] }]);
  });

  test('of another record is not found there, and a key that only reads says nothing', async () => {
    const [one, other] = [await made(), await made()];
    const { id: commentId } = unwrap(await say(one, '在一'));

    expect(await about.removeComment(lan, customer, { recordId: other, commentId })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await say(one, '脚本', { ...lan, scopes: ['records:read'] })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });
});

describe('looking at a record', () => {
  test('tells when that was before; coming back soon is the same visit', async () => {
    const id = await made();
    const first = unwrap(await about.visit(lan, customer, id));
    const seen = now.toISOString();
    later(3_600_000);
    const second = unwrap(await about.visit(lan, customer, id));
    later(60_000);
    const again = unwrap(await about.visit(lan, customer, id));

    expect([first.previousAt, second.previousAt, again.previousAt]).toEqual([null, seen, seen]);
  });

  test('following starts and ends, also for somebody who reads it no longer', async () => {
    const id = await made();
    expect(unwrap(await about.follow(ning, customer, { recordId: id, following: true })).following).toBe(true);
    giveTo([lan]);

    expect(await about.follow(ning, customer, { recordId: id, following: true })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(unwrap(await about.follow(ning, customer, { recordId: id, following: false })).following).toBe(false);
    expect(unwrap(await about.visit(lan, customer, id)).followers).toEqual([]);
  });
});

import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {fileName, reportFileName} from '../../src/reports/file-name.js';

describe('the name of a file', () => {
  const query = {report: 'attendees-data', from: new Date('2026-10-25T23:00:00Z'), to: new Date('2026-11-24T23:00:00Z'), timeZone: 'Europe/Berlin'} as const;

  it('says which room, which report, and its days where the reader is', () => {
    expect(reportFileName(query, 'Algebra 1')).to.equal('Algebra-1_attendees-data_2026-10-26_2026-11-24.csv');
    expect(reportFileName({...query, timeZone: 'UTC'})).to.equal('attendees-data_2026-10-25_2026-11-24.csv');
  });

  it('keeps letters of every script', () => {
    expect(fileName(['名前 Ω é', 'שלום'], 'pdf')).to.equal('名前-Ω-é_שלום.pdf');
    expect(fileName(['e\u0301'], 'csv')).to.equal('é.csv');
    expect(fileName(['961 – Room Entry', 'a -- b'], 'csv')).to.equal('961-Room-Entry_a-b.csv');
  });

  it('leaves out what a file system gives a meaning, and what hides the ending', () => {
    expect(fileName(['../..\\etc/passwd'], 'csv')).to.equal('etcpasswd.csv');
    expect(fileName(['a<b>:"c"|d?e*'], 'csv')).to.equal('abcde.csv');
    expect(fileName(['\u202egpj\u2066.exe\0\n'], 'csv')).to.equal('gpj.exe.csv');
    expect(fileName(['.hidden', ' . '], 'zip')).to.equal('hidden.zip');
  });

  it('is no device of Windows', () => {
    expect(['con', 'NUL', 'Com1', 'LPT¹', 'aux.x'].map((name) => fileName([name], 'csv'))).to.deep.equal(
      ['_con.csv', '_NUL.csv', '_Com1.csv', '_LPT¹.csv', '_aux.x.csv']);
    expect(fileName(['console'], 'csv')).to.equal('console.csv');
  });

  it('is there even for a room without a name', () => {
    expect(fileName([undefined, '', '///'], 'csv')).to.equal('room-analytics.csv');
  });

  it('cuts a long name between characters, and loses nothing else', () => {
    expect(reportFileName(query, 'x'.repeat(5000))).to.equal(`${'x'.repeat(30)}_attendees-data_2026-10-26_2026-11-24.csv`);
    expect(fileName([`${'x'.repeat(29)}😀`], 'csv')).to.equal(`${'x'.repeat(29)}.csv`);
  });

  it('is one that every file system takes, whatever a room is called', () => {
    fc.assert(fc.property(fc.array(fc.string({unit: 'binary', maxLength: 200}), {maxLength: 4}), (parts) => {
      const name = fileName(parts, 'csv');
      expect(name).to.match(/^[^/\\:*?"<>|\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069.\s][^/\\:*?"<>|\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\s]*\.csv$/u);
      expect(name.length).to.be.below(81);
      expect(new TextEncoder().encode(name).length).to.be.below(256);
      expect(name).to.equal(name.normalize('NFC'));
    }), {numRuns: 2000});
  });
});

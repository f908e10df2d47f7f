//! What the co-operative has decided about itself: a text of its book and a newer version, a changed rule, a removal that failed,
//! a decision that fell in its second reading, trustees whom it elected, a group and what it decided, people who came in by vouches.

use super::{
    past::motion,
    story::{JONAS, Story, TRUSTEES},
};
use crate::host::Host;
use crate::{Failure, world};
use folkmoot_client::acts::PlainAct;
use folkmoot_ledger::{
    events::{MemberAnswer, Propose, VoteObject, Vouch},
    proposal::{
        CircleEffect, Deed, Effect, GroupEffect, Participation, RemoveEffect, RulesEffect, TextEffect,
        Trustees,
    },
    rules::{Admit, AdmitBy, Class, ClassName, DAY, HOUR, RuleChange, Rules},
    texts::{TextHash, Written},
};
use uuid::Uuid;

const HOUSE_RULES: &str = "House rules";
const HOUSE_RULES_1: &str = "1. Whoever cooks in the common kitchen leaves it as they found it.\n\
    2. Bicycles stand in the yard, not in the hall.\n3. The workshop is locked by whoever leaves last.";
const HOUSE_RULES_2: &str = "1. Whoever cooks in the common kitchen leaves it as they found it.\n\
    2. Bicycles stand in the yard, not in the hall. Prams may stand in the hall.\n\
    3. The workshop is locked by whoever leaves last, and the machines are switched off at the wall.";
const FUND: &str = "How the fund is used";
const FUND_1: &str = "One tenth of each month's contributions goes into the fund.\n\n\
    From it come repairs of the house, and nothing else. Whoever orders a repair of more than 500 asks here first.";

/// Who came in later, who invited them, and who vouched: each member vouches once in a month.
const FIRST_NEWCOMERS: [(usize, usize, [usize; 2]); 4] =
    [(JONAS, 8, [1, 3]), (11, 0, [2, 4]), (12, 2, [5, 6]), (13, 4, [7, 8])];
const LAST_NEWCOMERS: [(usize, usize, [usize; 2]); 4] =
    [(14, JONAS, [0, 1]), (15, 1, [2, 3]), (16, 3, [4, 5]), (17, 5, [6, 7])];

/// Ballots on one motion, one letter a person: Yes, No, Abstain, or a dash for who did not vote.
fn ballots(of: &str) -> Vec<Option<Vec<Vec<u32>>>> {
    let choice = |letter| "yna".find(letter).and_then(|place| u32::try_from(place).ok());
    of.chars().map(|letter| Some(vec![vec![choice(letter)?]])).collect()
}

fn house_rules(id: Uuid, from: Option<Uuid>, body: TextHash, review: u64) -> Deed {
    Deed::Text(TextEffect {
        id,
        from,
        title: HOUSE_RULES.to_owned(),
        body: Some(body),
        class: ClassName::Ordinary,
        review: Some(review),
    })
}

impl Story<'_> {
    /// A proposal that does something.
    fn that(&mut self, title: &str, text: &str, question: &str, deed: Deed) -> Propose {
        Propose {
            title: title.to_owned(),
            text: Some(self.world.text(text)),
            participation: Some(Participation::Open),
            ..world::proposal_that(deed, 7 * DAY, vec![motion(question)])
        }
    }

    /// Everything from the founding to the ordinary votes of the last months.
    pub fn history(&mut self) -> Result<(), Failure> {
        let text = self.world.draw.id(self.world.host.now_ms());
        let adopted = self.adopt(text)?;
        self.shorten_the_notice()?;
        self.replace(text, adopted)?;
        self.fail_to_remove()?;
        self.fall_in_the_second_reading()?;
        self.elect_trustees()?;
        for (newcomer, invites, vouch) in FIRST_NEWCOMERS {
            self.vouch_for(140, newcomer, invites, vouch)?;
        }
        self.let_the_workshop_decide()
    }

    /// Proposes something at a time, lets all vote on it, and finishes it.
    fn decide(
        &mut self,
        days_ago: u64,
        proposer: usize,
        proposal: Propose,
        of: &str,
    ) -> Result<Uuid, Failure> {
        self.go_to(days_ago * DAY);
        let vote = self.world.propose(proposer, proposal)?;
        self.open(vote)?;
        self.cast(vote, ballots(of), 6 * HOUR)?;
        self.finish(vote)?;
        Ok(vote)
    }

    fn adopt(&mut self, text: Uuid) -> Result<Uuid, Failure> {
        let body = self.world.text(HOUSE_RULES_1);
        let deed = house_rules(text, None, body, self.after_today(430 * DAY));
        let effects = vec![Effect { contest: 0, deed }];
        let words = "Three sentences to begin with. What is missing can be added later.";
        let question = vec![motion("Shall these be our house rules?")];
        let proposal = Propose { effects, ..self.ordinary(HOUSE_RULES, words, 3 * DAY, question) };
        self.decide(290, 6, proposal, "yyyyayyny")
    }

    fn shorten_the_notice(&mut self) -> Result<(), Failure> {
        let rules = self.world.host.state()?.rules().clone();
        let after = Rules { ordinary: Class { notice: DAY, ..rules.ordinary }, ..rules.clone() };
        let set = RuleChange::between(&rules, &after);
        let words =
            "Two days of notice are long in a house in which everybody meets on the stairs. One is enough.";
        let question = "Shall one day's notice be enough for everyday decisions?";
        let proposal = self.that("One day's notice", words, question, Deed::Rules(RulesEffect { set }));
        self.decide(280, 1, proposal, "yyynyy-yy")?;
        Ok(())
    }

    fn replace(&mut self, text: Uuid, adopted: Uuid) -> Result<(), Failure> {
        let body = self.world.text(HOUSE_RULES_2);
        let deed = house_rules(text, Some(adopted), body, self.after_today(475 * DAY));
        let words = "Prams, and the machines in the workshop: both came up at the last house meeting.";
        let question = vec![motion("Shall these be our house rules from now on?")];
        let proposal = Propose {
            effects: vec![Effect { contest: 0, deed }],
            ..self.ordinary("House rules: prams and machines", words, 3 * DAY, question)
        };
        self.decide(255, 3, proposal, "yyy-yyyay")?;
        Ok(())
    }

    /// Farida proposes to remove Hugo, who answers.
    fn fail_to_remove(&mut self) -> Result<(), Failure> {
        const HUGO: usize = 7;
        self.go_to(245 * DAY);
        let hugo = self.world.people.get(HUGO).ok_or("nobody")?.keys.id();
        let words =
            "For five months Hugo has not paid his contribution, and he does not answer letters about it.";
        let deed = Deed::Remove(RemoveEffect { members: vec![hugo] });
        let proposal = self.that("Hugo and the contributions", words, "Shall Hugo be removed?", deed);
        let vote = self.world.propose(5, proposal)?;
        self.go_to(240 * DAY);
        let text = "I lost my job in spring, and I was ashamed to say so. Since this month I have work again. \
            I pay **50 more a month** until what I owe is paid, and I should have answered the letters.";
        let text = Written::new([7; 16], text);
        let answer = PlainAct::from(MemberAnswer { vote, text: text.hash() }).with([text]);
        self.world.act(HUGO, |writer| writer.write(answer))?;
        self.open(vote)?;
        self.cast(vote, ballots("nnynnyany"), 6 * HOUR)?;
        self.finish(vote)
    }

    /// That only votes let people in is passed by just enough, objected to by two, and falls when it is asked again.
    fn fall_in_the_second_reading(&mut self) -> Result<(), Failure> {
        let admit = self.world.host.state()?.rules().admit;
        let change = RuleChange::Admit { from: admit, to: Admit { by: AdmitBy::Vote, ..admit } };
        let deed = Deed::Rules(RulesEffect { set: vec![change] });
        let words = "Who lives with us concerns all of us, so all of us should vote on it.";
        let question = "Shall only votes let people in?";
        let proposal = self.that("Who comes in", words, question, deed);
        let first = self.decide(215, 4, proposal.clone(), "yynyyyyn-")?;
        for objects in [2, 7] {
            self.pass(10 * HOUR);
            self.world.act(objects, |writer| writer.write(VoteObject { vote: first }))?;
        }
        let again = Propose { again: Some(first), ..proposal };
        self.decide(197, 2, again, "ynnnyyynn")?;
        Ok(())
    }

    fn elect_trustees(&mut self) -> Result<(), Failure> {
        let trustees: Vec<_> =
            TRUSTEES.iter().filter_map(|n| self.world.people.get(*n)).map(|each| each.keys.id()).collect();
        let from = self.world.in_office()?;
        let deed = Deed::Circle(CircleEffect { from, trustees: Trustees::Named(trustees), threshold: 2 });
        let words = "Amara, Bram and Chiara have opened every result since the founding and would like a rest. \
            Dana, Emil and Gwen have said that they are willing.";
        let question = "Shall Dana, Emil and Gwen be our trustees?";
        let proposal = self.that("New trustees", words, question, deed);
        self.decide(175, 0, proposal, "yyyyyyyyn")?;
        self.go_to(153 * DAY);
        self.trustees = TRUSTEES;
        self.ceremony()
    }

    /// Somebody moves in: one invites, two vouch.
    fn vouch_for(
        &mut self,
        days_ago: u64,
        newcomer: usize,
        invites: usize,
        vouch: [usize; 2],
    ) -> Result<(), Failure> {
        self.go_to(days_ago * DAY);
        let invite = self.world.invite(invites, 1, 14 * DAY)?;
        self.pass(3 * HOUR);
        let asks = self.ask(newcomer, &invite)?;
        for vouches in vouch {
            self.pass(5 * HOUR);
            self.world.act(vouches, |writer| writer.write(Vouch { r#for: asks }))?;
        }
        let id = self.world.people.get(newcomer).ok_or("nobody")?.keys.id();
        if self.world.host.state()?.members().contains_key(&id) {
            Ok(())
        } else {
            Err("a newcomer is no member".into())
        }
    }

    /// Whoever works in the workshop decides on it: the group, and a vote of its own.
    fn let_the_workshop_decide(&mut self) -> Result<(), Failure> {
        const WORKSHOP: [usize; 5] = [1, 3, 5, 7, JONAS];
        let id = self.world.draw.id(self.world.host.now_ms());
        let people = &self.world.people;
        let add = WORKSHOP.iter().filter_map(|n| people.get(*n)).map(|each| each.keys.id()).collect();
        let name = Some("Workshop".to_owned());
        let deed = Deed::Group(GroupEffect { id, from: None, name, add, remove: Vec::new() });
        let words = "Five of us use the workshop and clean it. Its hours and its tools concern nobody else.";
        let question = "Shall those who use the workshop decide on it?";
        let proposal = self.that("The workshop decides on itself", words, question, deed);
        self.decide(136, 3, proposal, "yyyyyynyay")?;
        for (newcomer, invites, vouch) in LAST_NEWCOMERS {
            self.vouch_for(105, newcomer, invites, vouch)?;
        }
        let words = "The saw is loud, and it is the only day on which all of us have time.";
        let question = vec![motion("Shall the workshop be open on Sundays from ten to four?")];
        let proposal = self.ordinary("The workshop on Sundays", words, 3 * DAY, question);
        self.decide(104, 5, Propose { group: Some(id), ..proposal }, "-y-y-n-y-y")?;
        Ok(())
    }

    /// What is decided on the fund waits for its time when the story ends: the proposal.
    pub fn propose_fund(&mut self) -> Result<Uuid, Failure> {
        self.go_to(17 * DAY);
        let deed = Deed::Text(TextEffect {
            id: self.world.draw.id(self.world.host.now_ms()),
            from: None,
            title: FUND.to_owned(),
            body: Some(self.world.text(FUND_1)),
            class: ClassName::Special,
            review: Some(self.after_today(710 * DAY)),
        });
        let words =
            "What we have always done, in writing, so that it takes more than one evening to change it.";
        let proposal = self.that(FUND, words, "Shall the fund be used so?", deed);
        self.world.propose(2, proposal)
    }

    /// The decision on the fund.
    pub fn decide_fund(&mut self, vote: Uuid) -> Result<(), Failure> {
        self.go_to(7 * DAY);
        self.open(vote)?;
        self.cast(vote, ballots("yyyyny-yyy"), 6 * HOUR)?;
        self.finish(vote)
    }
}

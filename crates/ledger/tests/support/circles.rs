//! Trustees: called, named, and their ceremony.

use super::*;

impl World {
    pub fn call(&mut self, threshold: u16, trustees: &[usize]) -> Uuid {
        let trustees = trustees.iter().map(|n| self.people[*n].id()).collect();
        self.say(0, Body::CircleCall(CircleCall { threshold, trustees })).unwrap()
    }

    pub(super) fn number(&self, circle: Uuid, person: usize) -> u16 {
        self.state.circles()[&circle].number(self.people[person].id()).unwrap()
    }

    pub fn message(&self, circle: Uuid, person: usize) -> Vec<u8> {
        let spec = &self.state.circles()[&circle].spec;
        let who = &self.people[person];
        deal(spec, self.number(circle, person), &who.static_secret, &who.dealing).unwrap()
    }

    pub fn accept_body(&self, circle: Uuid, person: usize) -> Body {
        let spec = &self.state.circles()[&circle].spec;
        let commitment = deal_commitment(&self.message(circle, person), spec, self.number(circle, person));
        Body::CircleAccept(CircleAccept { circle, commitment: Base64Array(commitment) })
    }

    pub fn deal_body(&self, circle: Uuid, person: usize) -> Body {
        Body::CircleDeal(CircleDeal { circle, message: Base64(self.message(circle, person)) })
    }

    pub fn certify_body(&self, circle: Uuid, person: usize) -> Body {
        let dealt = self.state.circles()[&circle].dealt.clone().unwrap();
        let signature =
            certify(&dealt, self.number(circle, person), &self.people[person].static_secret).unwrap();
        Body::CircleCertify(CircleCertify { circle, signature: Base64Array(signature) })
    }

    /// A whole ceremony of trustees who were called for, or whom the founding or a vote named.
    pub fn ceremony(&mut self, circle: Uuid) {
        let ids: Vec<MemberId> =
            self.state.circles()[&circle].trustees.iter().map(|trustee| trustee.member).collect();
        for step in [Self::accept_body, Self::deal_body, Self::certify_body] {
            for id in &ids {
                let person = self.people.iter().position(|person| person.id() == *id).unwrap();
                let body = step(self, circle, person);
                self.say(person, body).unwrap();
            }
        }
        assert_eq!(self.state.circles()[&circle].phase, CirclePhase::Ready);
    }

    /// The first circle: called, made, signed by as many members as it takes, and in office.
    pub fn circle(&mut self, threshold: u16, trustees: &[usize]) -> Uuid {
        let circle = self.call(threshold, trustees);
        self.ceremony(circle);
        for person in 0..self.people.len() {
            if self.in_office() != Some(circle) && !trustees.contains(&person) {
                let _ = self.say(person, Body::CircleSign(CircleSign { circle }));
            }
        }
        assert_eq!(self.in_office(), Some(circle));
        circle
    }

    /// The circle in office.
    pub fn in_office(&self) -> Option<Uuid> {
        self.state.circle_in_office().map(|office| office.circle)
    }

    /// Other trustees, by their numbers among the people.
    pub fn circle_deed(&self, threshold: u16, trustees: &[usize]) -> Deed {
        Deed::Circle(CircleEffect {
            from: self.in_office(),
            trustees: Trustees::Named(trustees.iter().map(|n| self.people[*n].id()).collect()),
            threshold,
        })
    }
}

// Merges neo4j-nodes.csv and neo4j-edges.csv into a running database; to run it twice changes
// nothing. Two parameters say where the tables are, in cypher-shell:
//   :param nodes => 'file:///neo4j-nodes.csv'
//   :param edges => 'file:///neo4j-edges.csv'
CREATE CONSTRAINT kg_node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Concept'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Concept`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Conference;Meeting'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Conference`:`Meeting`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Date'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Date`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Document'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Document`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Industry'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Industry`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Meeting'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Meeting`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Organization'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Organization`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Person'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Person`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Place'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Place`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Policy'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Policy`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Publisher'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Publisher`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Series'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Series`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = 'Node;Session;Meeting'
MERGE (n:Node {id: row[':ID']})
SET n:`Node`:`Session`:`Meeting`, n.name = row['name'], n.entity_type = row['entity_type'], n.mentions = toInteger(row['mentions:int']), n.doc_count = toInteger(row['doc_count:int']), n.aliases = CASE WHEN row['aliases:string[]'] <> '' THEN split(row['aliases:string[]'], ';') END, n.same_as = CASE WHEN row['same_as:string[]'] <> '' THEN split(row['same_as:string[]'], ';') END, n.iri = row['iri'], n.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, n.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'about'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`about` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'adopted'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`adopted` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'affiliatedWith'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`affiliatedWith` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'appliesTo'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`appliesTo` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'attendedBy'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`attendedBy` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'chairedBy'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`chairedBy` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'convenedBy'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`convenedBy` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'cooperatesWith'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`cooperatesWith` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'dated'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`dated` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'emphasized'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`emphasized` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'heldIn'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`heldIn` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'heldOn'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`heldOn` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'holdsPosition'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`holdsPosition` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'implements'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`implements` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'includes'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`includes` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'issued'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`issued` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'locatedIn'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`locatedIn` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'partOf'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`partOf` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'proposed'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`proposed` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'publishedBy'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`publishedBy` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'restricts'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`restricts` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'sessionOf'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`sessionOf` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'supports'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`supports` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = 'visited'
MATCH (s:Node {id: row[':START_ID']}), (o:Node {id: row[':END_ID']})
MERGE (s)-[r:`visited` {id: row['id']}]->(o)
SET r.weight = toInteger(row['weight:int']), r.relation = row['relation'], r.status = row['status'], r.statuses = CASE WHEN row['statuses:string[]'] <> '' THEN split(row['statuses:string[]'], ';') END, r.confidence = toFloat(row['confidence:float']), r.evidence_count = toInteger(row['evidence_count:int']), r.doc_count = toInteger(row['doc_count:int']), r.first_date = CASE WHEN row['first_date:date'] <> '' THEN date(row['first_date:date']) END, r.last_date = CASE WHEN row['last_date:date'] <> '' THEN date(row['last_date:date']) END, r.stated_time = CASE WHEN row['stated_time:string[]'] <> '' THEN split(row['stated_time:string[]'], ';') END, r.attributed_to = CASE WHEN row['attributed_to:string[]'] <> '' THEN split(row['attributed_to:string[]'], ';') END, r.condition = CASE WHEN row['condition:string[]'] <> '' THEN split(row['condition:string[]'], ';') END, r.quote = row['quote'], r.document = row['document'], r.statements = CASE WHEN row['statements:string[]'] <> '' THEN split(row['statements:string[]'], ';') END;

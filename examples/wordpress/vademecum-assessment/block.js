/** The block in the editor: a mark where the questionnaire will stand. The page itself is written by PHP. */
( function ( { registerBlockType }, { createElement }, { useBlockProps } ) {
	registerBlockType( 'vademecum/assessment', {
		edit: () => createElement( 'p', useBlockProps(), 'Évaluation d’un partenariat · Partnership assessment' ),
		save: () => null,
	} );
} )( window.wp.blocks, window.wp.element, window.wp.blockEditor );

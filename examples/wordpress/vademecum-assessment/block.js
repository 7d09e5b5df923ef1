/** The block in the editor: its settings, and a mark where the questionnaire will stand. The page itself is written by PHP. */
( function ( { registerBlockType }, { InspectorControls, useBlockProps }, { PanelBody, Placeholder, SelectControl }, { createElement }, { __ } ) {
	/** What an author may choose; without a choice the first of each list holds. */
	const settings = [
		{
			name: 'lang',
			label: __( 'Language', 'vademecum-assessment' ),
			options: [
				[ '', __( 'That of the page', 'vademecum-assessment' ) ],
				[ 'fr', 'Français' ],
				[ 'en', 'English' ],
			],
		},
		{
			name: 'mode',
			label: __( 'Questions', 'vademecum-assessment' ),
			options: [
				[ '', __( 'One at a time', 'vademecum-assessment' ) ],
				[ 'single-page', __( 'All on one page', 'vademecum-assessment' ) ],
			],
		},
		{
			name: 'heading-level',
			label: __( 'Level of the headings', 'vademecum-assessment' ),
			options: [ [ '', '2' ], [ '3', '3' ], [ '4', '4' ], [ '5', '5' ], [ '6', '6' ] ],
		},
		{
			name: 'theme',
			label: __( 'Colours', 'vademecum-assessment' ),
			options: [
				[ '', __( 'Light', 'vademecum-assessment' ) ],
				[ 'dark', __( 'Dark', 'vademecum-assessment' ) ],
				[ 'reader', __( 'As the reader has chosen', 'vademecum-assessment' ) ],
			],
		},
		{
			name: 'storage',
			label: __( 'Drafts', 'vademecum-assessment' ),
			help: __( 'In the reader’s browser, and only when the reader asks for it. Shared computers should keep none.', 'vademecum-assessment' ),
			options: [
				[ '', __( 'Never kept', 'vademecum-assessment' ) ],
				[ 'session', __( 'Kept until the browser is closed', 'vademecum-assessment' ) ],
				[ 'local', __( 'Kept for 30 days', 'vademecum-assessment' ) ],
			],
		},
	];

	const control = ( { name, options, ...words }, { attributes, setAttributes } ) => createElement( SelectControl, {
		...words,
		key: name,
		value: attributes[ name ] || '',
		options: options.map( ( [ value, label ] ) => ( { value, label } ) ),
		onChange: ( value ) => setAttributes( { [ name ]: value || undefined } ),
		__nextHasNoMarginBottom: true,
		__next40pxDefaultSize: true,
	} );

	registerBlockType( 'vademecum/assessment', {
		edit: ( block ) => createElement(
			'div',
			useBlockProps(),
			createElement( InspectorControls, null, createElement(
				PanelBody,
				{ title: __( 'Settings', 'vademecum-assessment' ) },
				settings.map( ( setting ) => control( setting, block ) )
			) ),
			createElement( Placeholder, {
				label: __( 'Partnership assessment', 'vademecum-assessment' ),
				instructions: __( 'The questionnaire will stand here in the page. What readers write is not sent to this site.', 'vademecum-assessment' ),
			} )
		),
		save: () => null,
	} );
} )( window.wp.blocks, window.wp.blockEditor, window.wp.components, window.wp.element, window.wp.i18n );
